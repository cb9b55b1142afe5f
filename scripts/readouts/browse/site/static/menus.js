// What Datasette's pages say in place, as a file of its own: a click elsewhere closes the menus that are open.
document.addEventListener("click", (event) => {
  const within = event.target instanceof Element ? event.target.closest("details") : null;
  for (const menu of document.querySelectorAll("details.nav-menu[open], details.actions-menu-links[open]")) {
    if (menu !== within) {
      menu.open = false;
    }
  }
});
