// What every picture of figures owes to those who do not see it, or not well: a name and a
// description, the same as a table or as things to open near by, texts of 12 px at least, and nothing
// that moves by itself. These are the critical heuristics of Chartability that a program can look for;
// contrast, and lines that differ without their color, are held by the tests of the themes.

/** The faults of the pictures in view, one line each. */
export const pictureFaults = (page) =>
  page.evaluate((least) => {
    const isSeen = (it) => it.checkVisibility() && it.getBoundingClientRect().width > 0;
    const isTold = (it) => !it.closest("[aria-hidden=true]");
    const words = (svg, tag) => svg.querySelector(`:scope > ${tag}`)?.textContent.trim() ?? "";
    const small = (svg) =>
      [...svg.querySelectorAll("text")].filter((text) => {
        const { a } = text.getScreenCTM();
        // As written: where a page is enlarged, WebKit answers with the size it would have without.
        const size = text.getAttribute("font-size") ?? getComputedStyle(text).fontSize;
        return Number.parseFloat(size) * a < least;
      });
    // A table, also one that is made when it is opened, or the things themselves to walk through; in a
    // document its tables.
    const hasTwin = (svg) =>
      Boolean(
        svg.closest("figure")?.querySelector("table, details, .map-plane, .timeline-item") ??
          svg.closest("section:has(details), .report-document:has(table)"),
      );
    const all = [...document.querySelectorAll("svg")].filter(isSeen);
    return all.flatMap((svg) => {
      const of = svg.id || svg.getAttribute("aria-labelledby") || svg.getAttribute("class");
      const isFigure = svg.getAttribute("role") === "img" && isTold(svg);
      const [tooSmall] = small(svg);
      const faults = [
        tooSmall && `a text under ${least} px: ${tooSmall.textContent}`,
        svg.querySelector("animate, animateTransform, animateMotion") && "moves",
        isFigure && !words(svg, "title") && "no title",
        isFigure && !words(svg, "desc") && "no description",
        isFigure && !hasTwin(svg) && "no table",
      ];
      return faults.filter(Boolean).map((fault) => `${of}: ${fault}`);
    });
  }, 11.95);
