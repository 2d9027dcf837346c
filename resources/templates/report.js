"use strict";
// Tables sort by a press on a heading: ascending, descending, and as they were.
for (const table of document.querySelectorAll("table[data-sortable]")) {
  const body = table.tBodies[0];
  const original = [...body.rows];
  const headings = [...table.tHead.rows[0].cells];
  const key = (row, at) => {
    const cell = row.cells[at];
    return cell.dataset.sort === undefined ? cell.textContent.trim() : Number(cell.dataset.sort);
  };
  const unknown = (value) => value === "" || value === "\u2013";
  const compare = (a, b) => {
    if (unknown(a) || unknown(b)) return unknown(a) - unknown(b);
    if (typeof a === "number" && typeof b === "number") return a - b;
    return String(a).localeCompare(String(b), undefined, { numeric: true });
  };
  const sort = (at) => {
    const before = headings[at].getAttribute("aria-sort");
    const now = { none: "ascending", ascending: "descending", descending: "none" }[before];
    headings.forEach((heading) => heading.setAttribute("aria-sort", "none"));
    headings[at].setAttribute("aria-sort", now);
    const keyed = original.map((row) => ({ row, value: key(row, at) }));
    const turned = now === "descending" ? -1 : 1;
    if (now !== "none") {
      keyed.sort((a, b) => (unknown(a.value) || unknown(b.value) ? 1 : turned) * compare(a.value, b.value));
    }
    body.append(...keyed.map((one) => one.row));
  };
  headings.forEach((heading, at) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...heading.childNodes);
    heading.append(button);
    heading.setAttribute("aria-sort", "none");
    button.addEventListener("click", () => sort(at));
  });
}
