// JupyterLab takes single letters for commands on cells while a button or tick has the focus;
// this attribute must stand on the focused element itself.
if (!window.cchcKeys) {
  window.cchcKeys = true;
  document.addEventListener("focusin", (event) => {
    if (event.target.closest && event.target.closest(".jp-OutputArea .jupyter-widgets")) {
      event.target.setAttribute("data-lm-suppress-shortcuts", "true");
    }
  });
}
