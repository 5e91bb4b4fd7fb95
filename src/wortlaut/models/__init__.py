"""Models: what finds statements, behind one interface. Weights come with a licence and a card each."""
