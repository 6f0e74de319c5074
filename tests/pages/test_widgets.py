"""Widgets in a real JupyterLab with Chromium: by mouse, by keyboard, from Java, and what may go wrong."""
import re
import time

import pytest
import widgetlab
from playwright.sync_api import expect
from browser import LIMIT, kernel_ready

# A second try: the page, the kernel and the browser share two cores, and a slow moment is no fault of theirs.
pytestmark = [pytest.mark.slow, pytest.mark.flaky(reruns=1, reruns_delay=3)]

CONTROLS = """\
var real = slider("real", 0.0, 10.0, 0.5, 2.0);
var whole = slider("whole", 1, 9);
var rate = logSlider("rate", 1e-4, 1.0, 0.01);
var ends = range("ends", 0.0, 10.0, 1.0);
var kernel = dropdown("kernel", "sharpen", "outline", "blur");
var flip = toggle("flip", false);
var tick = checkbox("tick", false);
var train = button("train", () -> System.out.println("trained"));
var name = text("name", "cat");
var seed = number("seed", 42);
var tint = colour("tint", "#d55e00");
var done = progress("done", 20);
var file = upload("file");
var words = html("<b>before</b>");
column(real, whole, rate, ends, kernel, flip, tick, train, name, seed, tint, done, file, words)"""
INTERACT = """\
var runs = new java.util.concurrent.atomic.AtomicInteger();
var k = slider("k", 0, 50);
Picture slow(int value) throws Exception {
  runs.incrementAndGet();
  Thread.sleep(300);
  return Plot.heatMap("The number is " + value, new double[][] {{value, 1}, {2, 3}});
}
Picture calm(int value) { try { return slow(value); } catch (Exception e) { throw new RuntimeException(e); } }
interact(value -> calm(value), k)"""
TROUBLE = """\
int deeper(int n) { return 1 + deeper(n + 1); }
var count = new java.util.concurrent.atomic.AtomicInteger();
String misbehave(String kind) {
  if (kind.equals("overflow")) return "" + deeper(0);
  if (kind.equals("endless")) while (true) count.incrementAndGet();
  if (kind.equals("error")) throw new IllegalArgumentException("sigma = -1 is not above 0");
  if (kind.equals("print")) System.out.println("a line of print");
  if (kind.equals("show")) show(new double[] {1, 2});
  return "fine: " + kind;
}
var kind = dropdown("kind", "well", "overflow", "endless", "error", "print", "show", "end");
interact(value -> misbehave(value), kind)"""


@pytest.fixture(scope="module")
def lab(course, tmp_path_factory):
    with widgetlab.Lab(course, tmp_path_factory.mktemp("widgets")) as lab:
        yield lab


@pytest.fixture(scope="module")
def browser():
    playwright = pytest.importorskip("playwright.sync_api")
    with playwright.sync_playwright() as play:
        browser = widgetlab.launch(play)
        yield browser
        browser.close()


TABS = """\
var parts = new LinkedHashMap<String, AnyWidget>();
var left = checkbox("left", false);
var right = checkbox("right", false);
parts.put("one", row(left));
parts.put("two", right);
tabs(parts)"""
TWICE = 'var s = slider("s", 0, 9);\ninteract(v -> Plot.heatMap("now " + v, new double[][] {{v, 1}, {2, 3}}), s)'
MANY = """\
for (int i = 0; i < 25; i++) {
  show(row(slider("a", 0, 9), dropdown("b", "x", "y"), picture(Plot.heatMap("many", new double[][] {{i, 1}, {2, 3}}))));
}"""
CELLS = [widgetlab.SET_UP, CONTROLS, TABS, INTERACT, TROUBLE, TWICE, "s", MANY]
SET_UP, CONTROLS_CELL, TABS_CELL, INTERACT_CELL, TROUBLE_CELL, TWICE_CELL, VIEW_CELL, MANY_CELL = range(len(CELLS))


@pytest.fixture(scope="module")
def book(lab, browser):
    """One page and one kernel for all tests; each runs the cells that it needs anew."""
    lab.write("widgets.ipynb", CELLS)
    context = browser.new_context(viewport={"width": 1280, "height": 1400})
    book = widgetlab.Book(lab, context.new_page(), "widgets.ipynb")
    book.run(SET_UP)
    yield book
    book.close()
    context.close()


def control(book, label, of="input"):
    return book.page.locator(f".convlab-line:has(label:text-is('{label}')) {of}")


def settle(book, code, expected):
    book.await_java(code, expected)


def test_every_control_by_mouse(book):
    page = book.page
    book.run(CONTROLS_CELL)
    for label, code, expected in [("real", "real.value()", "7.5"), ("whole", "whole.value()", "7"), ("rate", "rate.value() > 0.05", "true")]:
        box = control(book, label).bounding_box()
        page.mouse.click(box["x"] + box["width"] * 0.75, box["y"] + box["height"] / 2)
        settle(book, code, expected)
    least = page.get_by_label("ends, least")
    box = least.bounding_box()
    page.mouse.move(box["x"] + 9, box["y"] + box["height"] / 2)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.3, box["y"] + box["height"] / 2, steps=4)
    page.mouse.up()
    settle(book, "ends.value()[0] + \" \" + ends.value()[1]", "3.0 10.0")
    control(book, "kernel", "select").select_option("outline")
    settle(book, "kernel.value()", "outline")
    page.get_by_role("button", name="flip").click()
    settle(book, "flip.value()", "true")
    page.get_by_label("tick").click()
    settle(book, "tick.value()", "true")
    page.get_by_role("button", name="train").click()
    settle(book, "train.value()", "1")
    page.get_by_text("trained", exact=True).wait_for()
    control(book, "name").fill("castle")
    control(book, "seed").fill("-1.5")
    control(book, "tint").fill("#0072b2")
    settle(book, "name.value() + seed.value() + tint.value()", "castle-1.5#0072b2")
    page.locator("input[type=file]").set_input_files(
        {"name": "numbers.bin", "mimeType": "application/octet-stream", "buffer": bytes(range(256)) * 4000})
    page.get_by_text("numbers.bin is in the kernel.").wait_for()
    settle(book, "file.name() + file.content().length + file.content()[255]", "numbers.bin1024000-1")


def test_every_control_by_keyboard(book):
    page = book.page
    book.run(CONTROLS_CELL)
    prompt = book.cell(CONTROLS_CELL).locator(".jp-InputPrompt").inner_text()
    presses = [
        (control(book, "real"), ["ArrowRight", "ArrowRight"], "real.value()", "3.0"),
        (control(book, "whole"), ["End", "ArrowLeft"], "whole.value()", "8"),
        (control(book, "rate"), ["Home"], "rate.value()", "1.0E-4"),
        (page.get_by_label("ends, greatest"), ["ArrowLeft"], "ends.value()[1]", "9.0"),
        (page.get_by_label("ends, least"), ["End"], "ends.value()[0]", "9.0"),
        (control(book, "kernel", "select"), ["ArrowDown", "ArrowDown"], "kernel.value()", "blur"),
        (page.get_by_role("button", name="flip"), ["Space"], "flip.value()", "true"),
        (page.get_by_label("tick"), ["Space"], "tick.value()", "true"),
        (page.get_by_role("button", name="train"), ["Enter"], "train.value()", "1"),
        (control(book, "name"), ["End", "s", "Enter"], "name.value()", "cats"),
        (control(book, "seed"), ["ArrowUp", "Enter"], "seed.value()", "43.0"),
    ]
    for place, keys, code, expected in presses:
        place.focus()
        for key in keys:
            page.keyboard.press(key)
        settle(book, code, expected)
    assert book.cell(CONTROLS_CELL).locator(".jp-InputPrompt").inner_text() == prompt, "no key ran a cell"


def test_java_moves_every_control(book):
    page = book.page
    book.run(CONTROLS_CELL)
    book.java(
        'real.set(9.0); whole.set(5); rate.set(1.0); ends.set(new double[] {2, 4}); kernel.set("blur"); flip.set(true); tick.set(true);'
        'name.set("owl"); seed.set(7.0); tint.set("#009e73"); done.set(12); words.set(new Html("<i>after</i>", "after")); train.enable(false);')
    page.wait_for_function("() => [...document.querySelectorAll('.convlab-widget i')].some(i => i.textContent === 'after')")
    values = {label: control(book, label).input_value() for label in ("real", "whole", "rate", "name", "seed", "tint")}
    assert values == {"real": "9", "whole": "5", "rate": "100", "name": "owl", "seed": "7", "tint": "#009e73"}
    assert [page.get_by_label(f"ends, {end}").input_value() for end in ("least", "greatest")] == ["2", "4"]
    assert control(book, "kernel", "select").input_value() == "blur"
    assert page.get_by_role("button", name="flip").get_attribute("aria-pressed") == "true"
    assert page.get_by_label("tick").is_checked()
    assert page.get_by_text("12 of 20").is_visible()
    assert page.get_by_role("button", name="train").is_disabled()


def test_tabs_by_mouse_and_keyboard(book):
    page = book.page
    book.run(TABS_CELL)
    page.get_by_label("left", exact=True).check()
    assert page.get_by_label("right", exact=True).is_hidden()
    page.get_by_role("tab", name="two").click()
    page.get_by_label("right", exact=True).check()
    settle(book, "left.value() && right.value()", "true")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("ArrowLeft")
    page.get_by_label("left", exact=True).wait_for()
    assert page.get_by_role("tab", name="one").get_attribute("aria-selected") == "true"


def test_interact_under_fifty_moves_ends_at_the_last_and_runs_a_few_times(book):
    page = book.page
    book.run(INTERACT_CELL)
    image = book.output(INTERACT_CELL).locator("img")
    image.wait_for()
    page.wait_for_function("image => image.naturalWidth > 0", arg=image.element_handle())
    control(book, "k").focus()
    below = book.cell(TROUBLE_CELL).bounding_box()["y"]
    image.evaluate("""image => {
      window.seen = {blank: 0, frames: 0, heights: new Set()};
      const look = () => {
        seen.frames++;
        seen.heights.add(image.getBoundingClientRect().height);
        if (!image.complete || image.naturalWidth === 0 || image.hidden) seen.blank++;
        requestAnimationFrame(look);
      };
      look();
    }""")
    before = int(book.java("runs.get()"))
    start = time.monotonic()
    for _ in range(50):
        page.keyboard.press("ArrowRight")
        page.wait_for_timeout(20)
    moved = time.monotonic() - start
    page.wait_for_function("image => image.alt.includes('The number is 50')", arg=image.element_handle())
    runs = int(book.java("runs.get()")) - before
    assert 2 <= runs <= moved / 0.3 + 3, f"{runs} runs in {moved:.1f} s"
    page.wait_for_timeout(500)
    assert int(book.java("runs.get()")) - before == runs, "nothing runs after the last"
    assert "The number is 50" in image.get_attribute("alt")
    seen = page.evaluate("() => ({...seen, heights: seen.heights.size})")
    assert seen["blank"] == 0 and seen["heights"] == 1 and seen["frames"] > 20, seen
    assert book.cell(TROUBLE_CELL).bounding_box()["y"] == below, "the page did not move"


def test_a_callback_that_goes_wrong_leaves_kernel_and_widget_alive(book):
    page = book.page
    book.run(TROUBLE_CELL)
    select = control(book, "kind", "select")
    note = book.output(TROUBLE_CELL).locator(".convlab-note:not(:empty)")

    def choose(kind, text):
        select.select_option(kind)
        page.wait_for_function("text => [...document.querySelectorAll('.convlab-note')].some(n => n.textContent.includes(text))", arg=text)

    choose("overflow", "StackOverflowError")
    assert note.get_attribute("data-kind") == "error"
    assert book.java("1 + 1") == "2"
    choose("error", "IllegalArgumentException: sigma = -1 is not above 0")
    choose("print", "a line of print")
    assert note.get_attribute("data-kind") == "print"
    page.get_by_text("fine: print").wait_for()
    choose("show", "[1, 2]")
    choose("endless", "Computing")
    assert book.java("2 + 2") == "4", "the kernel answers while a callback runs on"
    page.locator("[data-command='notebook:interrupt-kernel'], [data-command='kernelmenu:interrupt']").first.click()
    choose("endless", "Stopped.")
    spent = book.java("count.get()")
    select.select_option("end")
    page.get_by_text("fine: end").wait_for()
    assert book.java("count.get()") == spent, "the loop has ended"
    assert note.count() == 0


def test_two_views_and_a_cell_run_again(book):
    book.run(TWICE_CELL, VIEW_CELL)
    first, second = (book.output(cell).locator("input") for cell in (TWICE_CELL, VIEW_CELL))
    first.focus()
    book.page.keyboard.press("ArrowRight")
    expect(second).to_have_value("1")
    before = comms(book)
    book.run(TABS_CELL, TABS_CELL, TABS_CELL)
    book.output(TABS_CELL).locator("input").first.wait_for()
    book.run(TABS_CELL)
    assert comms(book) <= before + 4, "each run closes the widgets of the run before"
    before = comms(book)
    book.run(TWICE_CELL)  # a new s; the old one is still seen in the next cell
    assert comms(book) == before + 1
    book.java("s.set(7)")
    expect(first).to_have_value("7")
    expect(second).to_have_value("1")
    book.run(VIEW_CELL)
    assert comms(book) == before


def comms(book):
    """How many widgets the kernel holds open."""
    reply = book.client.comm_info("jupyter.widget", reply=True, timeout=widgetlab.PATIENCE)
    return len(reply["content"]["comms"])


def test_two_tabs_and_a_reload(book, browser):
    page = book.page
    book.run(TWICE_CELL)
    page.keyboard.press("Control+s")
    page.wait_for_selector(".jp-mod-current:not(.jp-mod-dirty)")
    context = browser.new_context(viewport={"width": 1280, "height": 1100})
    try:
        other = context.new_page()
        other.set_default_timeout(LIMIT)
        other.goto(book.lab.url(book.name))
        outputs = [tab.locator(".jp-Notebook .jp-Cell").nth(TWICE_CELL).locator(".jp-OutputArea") for tab in (page, other)]
        outputs[1].locator("img").wait_for()
        for here, there, key, value in [(*outputs, "End", "9"), (*outputs[::-1], "Home", "0")]:
            here.locator("input").press(key)
            expect(there.locator("input")).to_have_value(value)
            for output in outputs:
                expect(output.locator("img")).to_have_attribute("alt", re.compile(f"now {value}"))
    finally:
        context.close()


@pytest.mark.parametrize("theme", ["JupyterLab Light", "JupyterLab Dark"])
def test_a_screen_reader_finds_nothing_to_stumble_over(book, theme):
    from axe_playwright_python.sync_playwright import Axe

    book.run(CONTROLS_CELL, TABS_CELL, INTERACT_CELL, TROUBLE_CELL)
    control(book, "kind", "select").select_option("error")
    book.output(TROUBLE_CELL).get_by_text("is not above 0").wait_for()
    choose_theme(book.page, theme)
    response = Axe().run(book.page, context=".convlab-widget").response
    found, looked = response["violations"], response["passes"]
    choose_theme(book.page, "JupyterLab Light")
    serious = [(v["id"], v["help"], [n["html"][:120] for n in v["nodes"]]) for v in found if v["impact"] in ("serious", "critical")]
    assert not serious, serious
    assert looked, "axe looked at nothing"


def choose_theme(page, theme):
    page.get_by_role("menuitem", name="Settings", exact=True).click()
    page.get_by_text("Theme", exact=True).hover()
    page.locator(".lm-Menu-item").filter(has=page.get_by_text(theme, exact=True)).click()
    light = "true" if theme.endswith("Light") else "false"
    page.wait_for_selector(f"body[data-jp-theme-light={light}]", state="attached")
    page.wait_for_timeout(300)


def test_five_hundred_widgets_leave_nothing_behind(book):
    page = book.page
    devtools = page.context.new_cdp_session(page)

    def measure():
        page.wait_for_timeout(300)
        devtools.send("HeapProfiler.collectGarbage")
        counters = devtools.send("Memory.getDOMCounters")
        java = book.java("System.gc(); System.out.print(Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());")
        browser = devtools.send("Runtime.getHeapUsage")["usedSize"]
        return {"nodes": counters["nodes"], "listeners": counters["jsEventListeners"], "comms": comms(book),
                "browser MB": browser / 1e6, "java MB": int(java) / 1e6}

    def again():
        """Opens 100 widgets and closes the 100 of the run before."""
        book.run(MANY_CELL)
        expect(book.output(MANY_CELL).locator("img")).to_have_count(25)

    again()  # loads what is loaded once
    again()
    before = measure()
    for _ in range(5):
        again()
    after = measure()
    print(f"500 widgets opened and closed: {before} before, {after} after")
    assert after["comms"] == before["comms"]
    assert after["nodes"] - before["nodes"] < 1000, (before, after)
    assert after["listeners"] - before["listeners"] < 500, (before, after)
    assert after["browser MB"] - before["browser MB"] < 10, (before, after)
    assert after["java MB"] - before["java MB"] < 5, (before, after)


def test_after_a_restart_old_views_say_so(book):
    page = book.page
    book.run(TWICE_CELL)
    page.get_by_role("menuitem", name="Kernel", exact=True).click()
    page.get_by_text("Restart Kernel…", exact=True).click()
    page.get_by_role("button", name="Confirm Kernel Restart").click()
    lost = book.output(TWICE_CELL).get_by_text("The kernel was restarted: run this cell again.")
    lost.last.wait_for()
    book.close()
    kernel_ready(page)
    book.java("1 + 1")  # so that no cell gets the number it had before
    book.run(SET_UP, TWICE_CELL)
    expect(lost).to_have_count(0)
    book.output(TWICE_CELL).locator("input").press("End")
    settle(book, "s.value()", "9")
