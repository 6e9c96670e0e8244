/* The script of a report: charts, the text beside the tables, filters and sorting. It fetches nothing. */
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const pane = document.getElementById("texts");
  const quote = document.getElementById("quote");

  /** Shows a span of a text: offsets count the characters of the whole text, each paragraph begins at that of its id. */
  function show(document_, start, end) {
    clearMark();
    quote.textContent = "";
    const paragraphs = [...document.querySelectorAll(`#text${document_} p`)];
    let first = null;
    for (const paragraph of paragraphs) {
      const from = Number(paragraph.id.slice(paragraph.id.indexOf("-") + 1));
      const length = paragraph.textContent.length;
      if (from >= end || from + length <= start) continue;
      const mark = markIn(paragraph, Math.max(0, start - from), Math.min(length, end - from));
      first = first || mark;
    }
    pane.classList.add("open");
    if (first) first.scrollIntoView({ block: "center" });
  }

  function markIn(paragraph, start, end) {
    const text = paragraph.textContent;
    const mark = document.createElement("mark");
    mark.textContent = text.slice(start, end);
    paragraph.replaceChildren(text.slice(0, start), mark, text.slice(end));
    return mark;
  }

  function clearMark() {
    for (const mark of pane.querySelectorAll("mark")) {
      const paragraph = mark.closest("p");
      if (paragraph) paragraph.replaceChildren(paragraph.textContent);
    }
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.go");
    if (!link) return;
    event.preventDefault();
    if (link.dataset.quote === undefined) {
      show(link.dataset.d, Number(link.dataset.s), Number(link.dataset.e));
    } else {
      quote.textContent = link.dataset.quote;
      pane.classList.add("open");
    }
  });
  document.getElementById("close").addEventListener("click", () => pane.classList.remove("open"));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") pane.classList.remove("open");
  });

  for (const table of document.querySelectorAll("table")) makeSortable(table);

  function makeSortable(table) {
    [...table.tHead.rows[0].cells].forEach((head, column) => {
      head.tabIndex = 0;
      head.addEventListener("click", () => sortBy(table, head, column));
      head.addEventListener("keydown", (event) => {
        if (event.key === "Enter") sortBy(table, head, column);
      });
    });
  }

  function sortBy(table, head, column) {
    const down = head.getAttribute("aria-sort") === "ascending";
    for (const other of head.parentElement.cells) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    const body = table.tBodies[0];
    const rows = [...body.rows].map((row) => [keyOf(row, column, head.classList.contains("n")), row]);
    rows.sort(([a], [b]) => compare(a, b) * (down ? -1 : 1));
    body.append(...rows.map(([, row]) => row));
  }

  /** The number of a numeric column, that of a claim in plain units; what is not stated comes last. */
  function keyOf(row, column, numeric) {
    const text = row.cells[column].textContent.trim();
    if (!numeric) return text;
    if (row.dataset.value !== undefined && row.dataset.value !== "") return Number(row.dataset.value);
    const number = /-?\d[\d,]*(\.\d+)?/.exec(text);
    return number ? Number(number[0].replaceAll(",", "")) : Number.NEGATIVE_INFINITY;
  }

  function compare(a, b) {
    return typeof a === "number" ? a - b : a.localeCompare(b, "zh-Hans-CN");
  }

  const claims = document.getElementById("claims-table");
  const controls = [...document.querySelectorAll("[data-filter]")];
  const shown = document.getElementById("shown");
  const whoSelect = document.querySelector('[data-filter="who"]');
  for (const who of new Set([...claims.tBodies[0].rows].map((row) => row.dataset.who))) {
    const option = document.createElement("option");
    option.value = who;
    option.textContent = who;
    whoSelect.append(option);
  }
  function filter() {
    let count = 0;
    for (const row of claims.tBodies[0].rows) {
      row.hidden = !controls.every((control) => fits(row, control.dataset.filter, control.value.trim()));
      if (!row.hidden) count += 1;
    }
    shown.textContent = `${count} ${data.labels.shown}`;
  }
  function fits(row, name, value) {
    if (value === "") return true;
    return name === "text"
      ? row.textContent.toLowerCase().includes(value.toLowerCase())
      : row.dataset[name] === value;
  }
  for (const control of controls) control.addEventListener("input", filter);
  filter();

  const charts = [];
  const font = getComputedStyle(document.body).fontFamily;
  const narrow = () => window.innerWidth < 700;
  const label = (limit) => ({
    fontFamily: font,
    fontSize: narrow() ? 10 : 12,
    width: limit,
    overflow: "truncate",
  });

  function draw(id, height, optionOf, onClick) {
    const element = document.getElementById(id);
    if (!element) return;
    element.style.height = `${height}px`;
    const chart = echarts.init(element, null, { renderer: "svg" });
    const update = () => chart.setOption(optionOf(), true);
    update();
    chart.on("click", onClick);
    charts.push({ chart, update });
  }

  const tooltip = { renderMode: "richText", confine: true, textStyle: { fontFamily: font } };

  if (data.heat.length > 0) {
    const phrases = data.heat.map(({ text }) => text);
    const cells = data.heat.flatMap(({ uses }, row) =>
      uses.map(([user, count, ...place]) => ({ value: [user, row, count], place })),
    );
    const crowded = data.users.length > 5 || narrow();
    const most = Math.max(...cells.map(({ value }) => value[2]));
    draw(
      "heat",
      (crowded ? 110 : 34) + 22 * phrases.length,
      () => ({
        animation: false,
        tooltip: {
          ...tooltip,
          formatter: ({ value }) => `${phrases[value[1]]} · ${data.users[value[0]]}: ${value[2]}`,
        },
        grid: { left: narrow() ? 108 : 190, right: 8, top: 4, bottom: crowded ? 104 : 28 },
        xAxis: {
          type: "category",
          data: data.users,
          axisLabel: crowded ? { ...label(90), rotate: 55, interval: 0 } : { ...label(150), interval: 0 },
          splitArea: { show: true },
        },
        yAxis: {
          type: "category",
          data: phrases,
          inverse: true,
          axisLabel: { ...label(narrow() ? 98 : 180), interval: 0 },
        },
        visualMap: {
          min: 1,
          max: Math.max(2, most),
          show: false,
          inRange: { color: ["#cfe0f1", "#1b5e9b"] },
        },
        series: [
          {
            type: "heatmap",
            data: cells,
            label: { show: true, fontSize: 10 },
            itemStyle: { borderColor: "#fff", borderWidth: 1 },
          },
        ],
      }),
      ({ data: cell }) => show(...cell.place),
    );
  }

  draw(
    "bars",
    50 + 24 * data.bars.length,
    () => ({
      animation: false,
      tooltip,
      grid: { left: narrow() ? 108 : 190, right: 40, top: 4, bottom: 24 },
      xAxis: { type: "value", minInterval: 1, axisLabel: { fontFamily: font } },
      yAxis: {
        type: "category",
        data: data.bars.map(([text]) => text),
        inverse: true,
        axisLabel: { ...label(narrow() ? 98 : 180), interval: 0 },
      },
      series: [
        {
          name: data.labels.times,
          type: "bar",
          barMaxWidth: 14,
          itemStyle: { color: "#1b5e9b" },
          label: { show: true, position: "right" },
          data: data.bars.map(([, value, ...place]) => ({ value, place })),
        },
      ],
    }),
    ({ data: bar }) => show(...bar.place),
  );

  function resize(size) {
    for (const { chart, update } of charts) {
      chart.resize(size);
      update();
    }
  }
  window.addEventListener("resize", () => resize({ width: "auto" }));
  window.addEventListener("beforeprint", () => resize({ width: 690 }));
  window.addEventListener("afterprint", () => resize({ width: "auto" }));
})();
