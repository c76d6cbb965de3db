// The task table in the browser: native fields, drawn once and kept. Python holds the rows.
//
// A field that somebody is in is never written over by an answer to older typing, and no element
// with the focus is ever taken out of the page: both would lose a composition or a paste.

// Typing rests so long before it is told to Python.
const REST_MS = 150;
// The page of an office program around its table may be huge; its plain text does then.
const MOST_HTML = 4_000_000;
// What the planner did to the table itself: the field he is in shows the outcome at once.
const SHOWN_AT_ONCE = ["undo", "paste"];
const GROWS = CSS.supports("field-sizing", "content");

const fold = (text) =>
  text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/gi, "d").toLowerCase();

function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value == null) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "text") element.textContent = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
  // On the focused element itself, or single letters are commands of JupyterLab.
  if (/^(textarea|input|select|button)$/.test(tag) || "tabindex" in attributes) {
    element.setAttribute("data-lm-suppress-shortcuts", "true");
  }
  element.append(...children);
  return element;
}

const button = (text, onclick, attributes = {}) =>
  make("button", { type: "button", text, onclick, ...attributes });

let tables = 0;

class Cell {
  constructor(row, column) {
    this.row = row;
    this.table = row.table;
    this.column = column;
    this.server = "";
    this.sent = 0; // the number of the last message about this cell
    this.isDirty = false; // typed, not yet told
    this.isTyped = false; // typed since the cursor came in
    this.isComposing = false;
    const id = `${row.key}-${column.cell}`;
    this.field =
      column.kind === "choice"
        ? make("select", { onchange: () => this.write(this.field.value, true) })
        : make("textarea", { rows: 1, lang: "vi", spellcheck: "false", oninput: () => this.typed() });
    this.field.id = id;
    if (column.kind === "choice") this.offer();
    this.note = make("div", { class: "cchc-t-note", id: `${id}-note` });
    this.problems = make("div", { class: "cchc-t-problems", id: `${id}-problems` });
    this.element = make("td", { class: column.more ? "cchc-t-more" : null }, this.field);
    if (["pick", "many", "days"].includes(column.kind)) {
      this.pick = button("▾", () => this.table.picker.open(this), {
        class: "cchc-t-pick", tabindex: "-1", "aria-haspopup": "dialog",
      });
      this.element.append(this.pick);
      this.element.classList.add("cchc-t-picked");
    }
    this.element.append(this.note, this.problems);
    this.element.cell = this;
    this.field.addEventListener("compositionstart", () => (this.isComposing = true));
    this.field.addEventListener("compositionend", () => {
      this.isComposing = false;
      this.typed();
    });
    this.field.addEventListener("blur", () => this.leave());
  }

  get isFocused() {
    return this.table.active === this.field;
  }

  typed() {
    this.isDirty = this.isTyped = true;
    this.grow();
    clearTimeout(this.timer);
    if (!this.isComposing) this.timer = setTimeout(() => this.tell(false), REST_MS);
  }

  // Written by the list beside the field, not by typing.
  write(text, isDone) {
    if (this.field.value !== text) this.field.value = text;
    this.isDirty = true;
    this.grow();
    this.tell(isDone);
  }

  tell(isDone) {
    clearTimeout(this.timer);
    if (this.row.isGone || !(this.isDirty || (isDone && this.isTyped))) return;
    this.isDirty = false;
    this.sent = this.table.tell("typed", {
      id: this.row.id, cell: this.column.cell, text: this.field.value.normalize("NFC"), done: isDone,
    });
  }

  leave() {
    this.isComposing = false;
    this.tell(true);
    this.isTyped = false;
    this.settle();
  }

  take(view, number) {
    this.server = view.text;
    const name = this.table.labels.cell.replace("{head}", this.column.head).replace("{n}", number);
    const waits = view.waits ? this.table.labels.waits : "";
    this.field.setAttribute("aria-label", waits ? `${name}, ${waits}` : name);
    this.pick?.setAttribute("aria-label", `${this.table.labels.pick}: ${name}`);
    this.element.classList.toggle("cchc-t-waits", view.waits);
    this.element.title = waits;
    this.note.textContent = view.note;
    this.problems.replaceChildren(...view.problems.map((text) => make("div", { text })));
    const said = [view.note && this.note.id, view.problems.length && this.problems.id];
    this.field.setAttribute("aria-describedby", said.filter(Boolean).join(" "));
    this.field.setAttribute("aria-invalid", String(view.problems.length > 0));
    this.settle();
  }

  // Show what Python has, unless the planner is ahead of it.
  settle(isAtOnce = false) {
    if (this.isComposing || this.isDirty || this.sent > this.table.ack) return;
    if (this.isFocused && !isAtOnce && this.column.kind !== "choice") return;
    if (this.field.value === this.server) return;
    this.field.value = this.server;
    this.isTyped = false;
    this.grow();
  }

  offer() {
    const choices = [["", "—"], ...this.table.choicesOf(this.column).map(([n, v]) => [v, n])];
    this.field.replaceChildren(...choices.map(([value, text]) => make("option", { value, text })));
  }

  grow() {
    if (GROWS || this.column.kind === "choice") return;
    this.field.style.height = "auto";
    this.field.style.height = `${this.field.scrollHeight + 2}px`;
  }

  focus(isWhole = false) {
    this.field.focus();
    if (isWhole) this.field.select?.();
    this.element.scrollIntoView({ block: "nearest", inline: "nearest" });
  }
}

class Row {
  constructor(table, id) {
    this.table = table;
    this.id = id;
    this.key = `cchc-t${table.number}-${++table.made}`;
    this.isGone = false;
    this.cells = table.columns.map((column) => new Cell(this, column));
    this.number = make("th", { scope: "row", class: "cchc-t-number" });
    this.head = make("div", { class: "cchc-t-head" });
    this.cells[0].element.prepend(this.head);
    const act = (kind, text, more = {}) =>
      button(text, () => table.act(kind, { id, ...more }), { "data-act": more.step > 0 ? "down" : more.step ? "up" : kind });
    const { labels } = table;
    this.up = act("move", "↑", { step: -1 });
    this.down = act("move", "↓", { step: 1 });
    this.delete = act("delete", labels.delete);
    this.confirm = act("confirm", labels.confirm);
    const actions = make("td", { class: "cchc-t-actions" }, this.up, this.down, this.delete, this.confirm);
    this.element = make("tr", { "data-id": id }, this.number, ...this.cells.map((c) => c.element), actions);
    this.element.row = this;
  }

  take(view) {
    const { labels } = this.table;
    this.number.textContent = view.no;
    this.head.textContent = view.head;
    const row = labels.row.replace("{n}", view.no);
    const names = { up: labels.up, down: labels.down, delete: labels.delete, confirm: labels.confirm };
    for (const [key, name] of Object.entries(names)) {
      this[key].setAttribute("aria-label", `${name}, ${row}`);
      this[key].title = name;
    }
    this.confirm.hidden = !view.waits;
    for (const cell of this.cells) cell.take(view.cells[cell.column.cell], view.no);
  }
}

// The list beside a field: search without diacritics, one choice or many, or a day.
class Picker {
  constructor(table) {
    this.table = table;
    const { labels } = table;
    this.list = make("ul", { role: "listbox", id: `cchc-t${table.number}-list` });
    this.search = make("input", {
      type: "text", role: "combobox", "aria-expanded": "true", "aria-controls": this.list.id,
      "aria-autocomplete": "list", "aria-label": labels.search, placeholder: labels.search,
      autocomplete: "off", oninput: () => this.show(), onkeydown: (event) => this.key(event),
    });
    this.day = make("input", { type: "date", "aria-label": labels.day, onchange: () => this.takeDay() });
    const done = button(labels.done, () => this.close());
    this.foot = make("div", { class: "cchc-t-foot" }, this.day, done);
    this.element = make(
      "div",
      { class: "cchc-t-picker", role: "dialog", popover: "manual", hidden: !("popover" in HTMLElement.prototype) },
      this.search, this.list, this.foot,
    );
    this.element.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      this.close();
    });
    this.element.addEventListener("focusout", (event) => {
      if (event.relatedTarget && !this.element.contains(event.relatedTarget)) this.hide();
    });
  }

  open(cell) {
    this.cell = cell;
    const kind = cell.column.kind;
    this.element.setAttribute("aria-label", cell.field.getAttribute("aria-label"));
    this.list.setAttribute("aria-label", cell.column.head);
    if (kind === "many") this.list.setAttribute("aria-multiselectable", "true");
    else this.list.removeAttribute("aria-multiselectable");
    this.day.hidden = kind !== "days";
    this.search.value = this.day.value = "";
    this.at = 0;
    this.show();
    this.element.hidden = false;
    if (this.element.showPopover && !this.element.matches(":popover-open")) this.element.showPopover();
    this.stand();
    this.search.focus();
  }

  // Below the field, above it where there is no room; inside the window in any case.
  stand() {
    const place = this.cell.field.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = this.element;
    const below = place.bottom + 2 + height <= window.innerHeight;
    const top = below ? place.bottom + 2 : Math.max(4, place.top - 2 - height);
    this.element.style.top = `${top}px`;
    this.element.style.left = `${Math.max(4, Math.min(place.left, window.innerWidth - width - 4))}px`;
  }

  get members() {
    return this.cell.field.value.split(";").map((part) => part.trim()).filter(Boolean);
  }

  show() {
    const wanted = fold(this.search.value.trim());
    const chosen = this.cell.column.kind === "many" ? this.members : [this.cell.field.value];
    this.found = this.table.choicesOf(this.cell.column).filter(([name]) => fold(name).includes(wanted));
    this.at = Math.max(0, Math.min(this.at, this.found.length - 1));
    const options = this.found.map(([name, value], n) =>
      make("li", {
        role: "option", id: `${this.list.id}-${n}`, text: name, "aria-selected": String(chosen.includes(value)),
        class: n === this.at ? "cchc-t-at" : null, onmousedown: (event) => event.preventDefault(),
        onclick: () => this.choose(n),
      }),
    );
    this.list.replaceChildren(...options);
    this.list.dataset.empty = options.length ? "" : this.table.labels.nothing;
    this.search.setAttribute("aria-activedescendant", options.length ? options[this.at].id : "");
    options[this.at]?.scrollIntoView({ block: "nearest" });
  }

  key(event) {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      this.at += step;
      this.show();
    } else if (event.key === "Enter" && this.found.length) this.choose(this.at);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  choose(number) {
    this.at = number;
    const [, value] = this.found[number];
    if (this.cell.column.kind !== "many") {
      this.cell.write(value, true);
      return this.close();
    }
    const members = this.members;
    const place = members.indexOf(value);
    if (place < 0) members.push(value);
    else members.splice(place, 1);
    this.cell.write(members.join("; "), false);
    this.show();
  }

  // Days below 10 and the months 1 and 2 have a zero in front, as documents write them.
  takeDay() {
    const [year, month, day] = this.day.value.split("-").map(Number);
    if (!year || year < 1000) return;
    this.cell.write(`${String(day).padStart(2, "0")}/${month < 3 ? `0${month}` : month}/${year}`, false);
  }

  hide() {
    if (this.element.hidePopover && this.element.matches(":popover-open")) this.element.hidePopover();
    else if (!this.element.hidePopover) this.element.hidden = true;
  }

  close() {
    this.hide();
    this.cell.focus();
  }
}

class Table {
  constructor(model, root) {
    this.model = model;
    this.labels = model.get("labels");
    this.columns = model.get("columns");
    this.number = ++tables;
    this.made = this.seq = this.ack = 0;
    this.rows = new Map();
    this.choices = {};
    this.here = "";
    this.root = make("div", { class: "cchc-t" });
    this.picker = new Picker(this);
    this.build();
    root.append(this.root);
    this.heard = (message) => message.kind === "rows" && this.take(message);
    model.on("msg:custom", this.heard);
    this.tell("hello");
  }

  build() {
    const { labels } = this;
    this.undo = button(labels.undo, () => this.act("undo"), { "data-act": "undo" });
    const more = make("input", { type: "checkbox", onchange: () => this.root.classList.toggle("cchc-t-all", more.checked) });
    const add = button(labels.add, () => this.act("add", { after: this.here }), { class: "cchc-t-primary", "data-act": "add" });
    const bar = make("div", { class: "cchc-t-bar" }, add, this.undo, make("label", {}, more, labels.more));
    const hint = make("p", { class: "cchc-t-hint", text: labels.hint, id: `cchc-t${this.number}-hint` });
    const heads = this.columns.map((c) =>
      make("th", { scope: "col", text: c.head, class: c.more ? "cchc-t-more" : null, style: `min-width:${c.width}px` }));
    const head = make("tr", {}, make("th", { scope: "col", text: labels.number }), ...heads,
      make("th", { scope: "col", text: labels.actions }));
    this.body = make("tbody");
    this.table = make("table", { "aria-label": labels.caption, "aria-describedby": hint.id }, make("thead", {}, head), this.body);
    this.scroll = make("div", { class: "cchc-t-scroll" }, this.table);
    this.empty = make("p", { class: "cchc-t-empty", tabindex: "0", text: labels.empty });
    this.root.append(bar, hint, this.scroll, this.empty, this.picker.element);
    this.body.addEventListener("keydown", (event) => this.key(event));
    this.root.addEventListener("paste", (event) => this.paste(event));
    this.body.addEventListener("focusin", (event) => this.enter(event));
  }

  get active() {
    return this.root.getRootNode().activeElement;
  }

  choicesOf(column) {
    return this.choices[column.cell] ?? [];
  }

  cellOf(element) {
    return element?.closest?.("td")?.cell;
  }

  tell(kind, what = {}) {
    this.model.send({ kind, seq: ++this.seq, ...what });
    return this.seq;
  }

  // Something done to the table: what is being typed goes first.
  act(kind, what = {}) {
    const cell = this.cellOf(this.active);
    if (cell) {
      cell.tell(true);
      cell.isTyped = false;
    }
    this.tell(kind, what);
  }

  enter(event) {
    const row = event.target.closest("tr")?.row;
    if (!row || row.id === this.here) return;
    this.here = row.id;
    this.tell("here", { id: row.id });
  }

  // ---- what Python says

  take(message) {
    this.ack = Math.max(this.ack, Math.min(message.ack, this.seq));
    Object.assign(this.choices, message.choices);
    const isFirst = this.rows.size === 0;
    for (const view of message.rows) {
      if (!this.rows.has(view.id)) this.rows.set(view.id, new Row(this, view.id));
    }
    if ("channel" in message.choices && !isFirst) this.offerAnew();
    for (const view of message.rows) this.rows.get(view.id).take(view);
    if (message.order) this.place(message.order, isFirst);
    const active = this.cellOf(this.active);
    for (const row of this.rows.values()) {
      for (const cell of row.cells) {
        if (cell.sent || cell === active) cell.settle(SHOWN_AT_ONCE.includes(message.cause));
      }
    }
    this.undo.disabled = !message.canUndo;
    if (message.cursor) this.putCursor(message.cursor);
    this.root.dataset.rows = this.rows.size;
    this.root.dataset.ack = this.ack;
  }

  offerAnew() {
    for (const row of this.rows.values()) {
      for (const cell of row.cells.filter((c) => c.column.kind === "choice")) {
        const value = cell.field.value;
        cell.offer();
        cell.field.value = value;
      }
    }
  }

  place(order, isFirst) {
    const stay = new Set(order);
    const gone = [...this.rows.values()].filter((row) => !stay.has(row.id));
    for (const row of gone) row.isGone = true;
    const left = gone.find((row) => row.element.contains(this.active));
    if (left) this.leaveRow(left);
    for (const row of gone) {
      this.rows.delete(row.id);
      row.element.remove();
    }
    const rows = order.map((id) => this.rows.get(id));
    if (isFirst) this.body.append(...rows.map((row) => row.element));
    else this.sort(rows.map((row) => row.element));
    this.rows = new Map(rows.map((row) => [row.id, row]));
    this.scroll.hidden = rows.length === 0;
    this.empty.hidden = rows.length > 0;
    if (isFirst && !GROWS) requestAnimationFrame(() => rows.forEach((r) => r.cells.forEach((c) => c.grow())));
  }

  // The row with the cursor stays in the page; the others move around it.
  sort(elements) {
    const kept = Math.max(0, elements.findIndex((element) => element.contains(this.active)));
    if (elements[kept] && !elements[kept].isConnected) this.body.append(elements[kept]);
    for (let at = kept - 1; at >= 0; at--) {
      if (elements[at].nextSibling !== elements[at + 1]) this.body.insertBefore(elements[at], elements[at + 1]);
    }
    for (let at = kept + 1; at < elements.length; at++) {
      if (elements[at].previousSibling !== elements[at - 1]) elements[at - 1].after(elements[at]);
    }
    elements[kept]?.contains(this.active) && elements[kept].scrollIntoView({ block: "nearest" });
  }

  leaveRow(row) {
    const at = Math.max(0, row.cells.indexOf(this.cellOf(this.active)));
    const beside = (next) => {
      let element = row.element[next];
      while (element?.row.isGone) element = element[next];
      return element?.row;
    };
    const other = beside("nextElementSibling") ?? beside("previousElementSibling");
    if (other) other.cells[at].focus();
    else this.root.querySelector("[data-act='add']").focus();
  }

  putCursor({ id, cell, select }) {
    const row = this.rows.get(id);
    if (row) row.cells[this.columns.findIndex((c) => c.cell === cell)].focus(select);
    else if (!this.rows.size) this.root.querySelector("[data-act='add']").focus();
  }

  // ---- keys and clipboard

  key(event) {
    if (event.isComposing || event.keyCode === 229) return;
    const row = event.target.closest("tr")?.row;
    if (row && this.didKey(event, row, this.cellOf(event.target))) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  didKey(event, row, cell) {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    const control = ctrlKey || metaKey;
    const step = { ArrowUp: -1, ArrowDown: 1, ArrowLeft: -1, ArrowRight: 1 }[key];
    const isUpright = key === "ArrowUp" || key === "ArrowDown";
    if (altKey && !control && isUpright) this.act("move", { id: row.id, step });
    else if (control && !altKey && step) return this.go(row, cell, step, isUpright);
    else if (control && key === "Enter") this.act("add", { after: row.id });
    else if (control && shiftKey && key === "Delete") this.act("delete", { id: row.id, cell: cell?.column.cell });
    else if (control && !shiftKey && key.toLowerCase() === "z") {
      if (cell?.isTyped) return false; // the field's own undo comes first
      this.act("undo");
    } else if (key === "F4" && cell?.pick) this.picker.open(cell);
    else if (key === "Enter" && cell && cell.column.kind !== "text" && cell.column.kind !== "choice") {
      this.go(row, cell, shiftKey ? -1 : 1, true);
    } else return false;
    return true;
  }

  // To the cell beside, for left and right only from the edge of its text.
  go(row, cell, step, isUpright) {
    if (isUpright) {
      const element = step < 0 ? row.element.previousElementSibling : row.element.nextElementSibling;
      element?.row.cells[Math.max(0, row.cells.indexOf(cell))].focus();
      return true;
    }
    const field = cell?.field;
    if (field?.selectionStart != null) {
      const edge = step < 0 ? 0 : field.value.length;
      if (field.selectionStart !== field.selectionEnd || field.selectionStart !== edge) return false;
    }
    const stops = [...row.element.querySelectorAll("textarea, select, .cchc-t-actions button")];
    const seen = stops.filter((stop) => stop.offsetParent !== null && !stop.hidden);
    const next = seen[seen.indexOf(this.active) + step];
    next?.focus();
    next?.scrollIntoView({ block: "nearest", inline: "nearest" });
    return true;
  }

  paste(event) {
    const text = event.clipboardData.getData("text/plain");
    const html = event.clipboardData.getData("text/html");
    const isTable = text.includes("\t") || (/<table/i.test(html) && text.trim().includes("\n"));
    if (!isTable || this.picker.element.contains(event.target)) return;
    event.preventDefault();
    const row = event.target.closest("tr")?.row;
    const cell = this.cellOf(event.target);
    this.act("paste", {
      id: row?.id ?? "", cell: cell?.column.cell ?? "content", text,
      html: html.length > MOST_HTML ? "" : html,
    });
  }

  close() {
    for (const row of this.rows.values()) for (const cell of row.cells) if (cell.isDirty) cell.tell(true);
    this.model.off("msg:custom", this.heard);
  }
}

function render({ model, el }) {
  const table = new Table(model, el);
  return () => table.close();
}

export default { render };
