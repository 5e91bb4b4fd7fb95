from wortlaut.messages.glossary import read_glossary


def test_a_word_means_one_thing_in_both_languages():
    terms = read_glossary()
    assert len(terms) >= 30
    for words in ([t.en for t in terms], [t.de for t in terms]):
        assert len(set(words)) == len(words)


def test_each_term_is_said_in_one_sentence():
    for term in read_glossary():
        for sentence in (term.means.en, term.means.de):
            assert sentence.endswith(".")
            assert ". " not in sentence
            assert sentence[0].isupper()
