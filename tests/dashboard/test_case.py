from dashboard.text.case import inside, opening


def test_a_line_opens_with_a_capital_but_a_symbol_stays():
    assert opening("personer") == "Personer"
    assert opening("km") == "km"
    assert opening("m² per innbygger") == "m² per innbygger"


def test_a_title_inside_a_sentence_is_small_but_a_name_in_capitals_stays():
    assert inside("Andel unge") == "andel unge"
    assert inside("BNP per innbygger") == "BNP per innbygger"
