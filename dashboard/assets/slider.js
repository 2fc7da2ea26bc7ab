/* Native sliders, which Dash has no element for: each `.slider` gets one over its `data-steps`. */
(() => {
  const fill = (slider) => {
    const steps = slider.dataset.steps.split(",");
    let [range, output] = slider.children;
    if (!range) {
      range = Object.assign(document.createElement("input"), { type: "range", id: `${slider.id}-range`, min: 0, step: 1 });
      output = document.createElement("output");
      slider.append(range, output);
      range.addEventListener("input", () => tell(slider));
    }
    range.max = steps.length - 1;
    range.value = steps.indexOf(slider.dataset.chosen);
    tell(slider);
  };
  const tell = (slider) => {
    const [range, output] = slider.children;
    output.textContent = range.ariaValueText = slider.dataset.steps.split(",")[range.value];
  };
  const fillAll = () => document.querySelectorAll(".slider").forEach((slider) => {
    const { steps, chosen } = slider.dataset, drawn = `${steps} ${chosen}`;
    if (slider.drawn === drawn) return;
    slider.drawn = drawn;
    fill(slider);
  });
  new MutationObserver(fillAll).observe(document.documentElement, {
    childList: true, subtree: true, attributes: true, attributeFilter: ["data-chosen", "data-steps"],
  });
})();
