// Escape puts away the note of the marked words under the pointer or the keyboard, until either moves on.
const reader = document.querySelector(".reader");
if (reader) {
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      reader.classList.add("quiet");
    }
  });
  for (const moved of ["pointerover", "focusin"]) {
    reader.addEventListener(moved, () => reader.classList.remove("quiet"));
  }
}
