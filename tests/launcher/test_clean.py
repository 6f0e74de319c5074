"""What `run --write` keeps of a notebook. Runs in .venv, where notebooks' own library is."""

import nbformat

from launcher.inside.execute import WIDGET, clean


def notebook(*outputs):
    cell = nbformat.v4.new_code_cell(
        "x", outputs=list(outputs), id="a", metadata={"execution": {"iopub.status.busy": "now"}, "tags": ["keep"]}
    )
    return nbformat.v4.new_notebook(
        cells=[cell], metadata={"widgets": {"x": {}}, "language_info": {"name": "java", "version": "17.0.9"}}
    )


def shown(**data):
    return nbformat.v4.new_output(
        "display_data",
        {key.replace("_", "/"): value for key, value in data.items() if key != "widget"}
        | ({WIDGET: {"model_id": "m"}} if "widget" in data else {}),
        metadata={WIDGET: {}},
    )


def test_noise_is_dropped_and_tags_stay():
    found = notebook()
    clean(found)
    assert found.cells[0].metadata == {"tags": ["keep"]} and "widgets" not in found.metadata
    assert "version" not in found.metadata.language_info


def test_a_widget_beside_a_picture_becomes_the_picture():
    found = notebook(shown(widget=1, image_png="abc", text_plain="a slider"))
    clean(found)
    assert found.cells[0].outputs[0].data == {"image/png": "abc", "text/plain": "a slider"}
    assert found.cells[0].outputs[0].metadata == {}


def test_a_widget_alone_is_dropped_and_other_outputs_stay():
    found = notebook(
        shown(widget=1, text_plain="a slider"), shown(text_plain="42"), nbformat.v4.new_output("stream", text="hi")
    )
    clean(found)
    assert [output.output_type for output in found.cells[0].outputs] == ["display_data", "stream"]
