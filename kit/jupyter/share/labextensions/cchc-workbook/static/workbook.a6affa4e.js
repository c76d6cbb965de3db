// The page of the planner's workbook: no code, no Jupyter buttons, runs by itself when trusted.
// A module-federation container written by hand, so that nothing has to be built.
// Applies to notebooks with {"cchc": {"workbook": true}} in their metadata, and to no others.
(() => {
  const NAME = "cchc-workbook";
  // States of a kernel after which widgets on the page still take typing, but nobody hears it.
  const GONE = ["restarting", "autorestarting", "dead", "terminating"];
  const GONE_VI =
    "Mất kết nối với phần chạy sổ tay, đang thử nối lại. Mọi thứ đã lưu vẫn còn; xin chưa gõ thêm.";
  const UNTRUSTED_VI =
    "Sổ tay này chưa được tin cậy nên không tự chạy. Hãy đóng trang, mở lại bằng start.bat hoặc lệnh cchc lab.";
  const FONT = '"Segoe UI", "Noto Sans", "Liberation Sans", Arial, sans-serif';
  const CSS = `
    .cchc-page:not(.cchc-code) .jp-CodeCell > .jp-Cell-inputWrapper,
    .cchc-page:not(.cchc-code) .jp-OutputPrompt,
    .cchc-page:not(.cchc-code) .jp-OutputArea-promptOverlay,
    .cchc-page:not(.cchc-code) .jp-InputPrompt,
    .cchc-page:not(.cchc-code) .jp-Notebook-footer,
    .cchc-page .jp-cell-toolbar { display: none !important; }
    .cchc-page .jp-Notebook .jp-Cell .jp-Collapser { visibility: hidden; }
    .cchc-page textarea, .cchc-page input, .cchc-page select { font-family: ${FONT} !important; }
    .cchc-gone .jp-OutputArea { pointer-events: none; opacity: 0.45; }
    .cchc-bar { position: absolute; inset: 0 0 auto 0; z-index: 50; padding: 10px 16px;
      background: #b3261e; color: #fff; font: 600 15px ${FONT}; }`;

  let scope;

  async function shared(name) {
    const version = Object.values(scope[name])[0];
    return (await version.get())();
  }

  function activate(app, tracker) {
    const style = document.createElement("style");
    style.textContent = CSS;
    document.head.append(style);
    app.commands.addCommand(`${NAME}:show-code`, {
      label: "Sổ tay: hiện hoặc ẩn phần mã",
      execute: () => {
        const panel = tracker.currentWidget;
        panel?.toolbar.setHidden(!panel.node.classList.toggle("cchc-code"));
      },
    });
    tracker.widgetAdded.connect((_, panel) => void open(app, panel));
  }

  async function open(app, panel) {
    await panel.context.ready;
    await panel.revealed;
    if (!panel.content.model.getMetadata("cchc")?.workbook) return;
    panel.addClass("cchc-page");
    panel.toolbar.hide();
    hideSideBars(app);
    panel.node.addEventListener("focusin", keepLettersForTyping);
    panel.node.addEventListener("click", chooseRow);
    const bar = addBar(panel);
    if (!isTrusted(panel)) return say(panel, bar, "untrusted", UNTRUSTED_VI);
    const session = panel.context.sessionContext;
    await session.ready;
    await session.session?.kernel?.info;
    watch(app, panel, bar);
    await run(app, panel, bar);
    toTop(panel);
  }

  // Running goes down to the last cell; the planner starts at the first step.
  function toTop(panel) {
    panel.content.activeCellIndex = 0;
    panel.content.outerNode.scrollTop = 0;
  }

  // Files, running kernels, extensions, debugger: nothing a planner needs.
  function hideSideBars(app) {
    const command = "application:toggle-side-tabbar";
    for (const side of ["left", "right"]) {
      if (app.commands.isToggled(command, { side })) void app.commands.execute(command, { side });
    }
  }

  async function run(app, panel, bar) {
    say(panel, bar, "running", "");
    await app.commands.execute("notebook:run-all-cells");
    // Nothing of it reaches the file (pre_save_hook), but the browser has nothing to ask on leaving.
    await panel.context.save();
    say(panel, bar, "ready", "");
  }

  function watch(app, panel, bar) {
    const session = panel.context.sessionContext;
    let isGone = false;
    session.statusChanged.connect(async (_, status) => {
      if (GONE.includes(status)) {
        isGone = true;
        say(panel, bar, "gone", GONE_VI);
      } else if (status === "idle" && isGone) {
        isGone = false;
        await run(app, panel, bar);
      }
    });
    session.connectionStatusChanged.connect((_, status) => {
      if (isGone) return;
      if (status !== "connected") say(panel, bar, "gone", GONE_VI);
      else if (panel.node.dataset.cchc === "gone") say(panel, bar, "ready", "");
    });
  }

  function isTrusted(panel) {
    const cells = [...panel.content.model.cells].filter((cell) => cell.type === "code");
    return cells.every((cell) => cell.trusted);
  }

  // Without this, "b" or "dd" on a focused button or checkbox adds or deletes a cell. The attribute
  // counts only on the element that has the focus.
  function keepLettersForTyping(event) {
    if (event.target.closest?.(".jp-OutputArea")) {
      event.target.setAttribute("data-lm-suppress-shortcuts", "true");
    }
  }

  // A click on a row of the task table takes it into the form below, as its list does.
  function chooseRow(event) {
    const row = event.target.closest?.(".cchc-tasks tr[data-row]");
    const list = row?.closest(".cchc-step")?.querySelector(".cchc-chooser select");
    if (!list) return;
    list.selectedIndex = Number(row.dataset.row);
    list.dispatchEvent(new Event("change", { bubbles: true }));
  }

  function addBar(panel) {
    const bar = document.createElement("div");
    bar.className = "cchc-bar";
    bar.setAttribute("role", "alert");
    bar.hidden = true;
    panel.node.append(bar);
    return bar;
  }

  // The state stands on the panel as data-cchc: running, ready, gone, untrusted.
  function say(panel, bar, state, text) {
    panel.node.dataset.cchc = state;
    panel.toggleClass("cchc-gone", state === "gone");
    bar.textContent = text;
    bar.hidden = !text;
  }

  const modules = {
    "./extension": async () => {
      const { INotebookTracker } = await shared("@jupyterlab/notebook");
      const plugin = { id: `${NAME}:page`, autoStart: true, requires: [INotebookTracker], activate };
      return { __esModule: true, default: plugin };
    },
    "./style": async () => ({}),
  };

  window._JUPYTERLAB = window._JUPYTERLAB || {};
  window._JUPYTERLAB[NAME] = {
    init: (shareScope) => {
      scope = shareScope;
      return Promise.resolve();
    },
    get: async (name) => {
      const module = await modules[name]();
      return () => module;
    },
  };
})();
