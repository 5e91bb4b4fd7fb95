"""Texts that break careless code."""

ODD_TEXTS = (
    "",
    " \n\n ",
    "Ja.",
    "((((",
    "„",
    "„„““ oder entweder: ob, ob, ob.",
    "1" * 5_000,
    "🔔 Unklar ist, ob 🔔. 👩‍👩‍👧 fordert 👩‍👩‍👧.",
    "Han\u00adna Over\u00adkamp for\u00addert ei\u00adnen Steg. Un\u00adklar ist, ob er kommt.",
    "Hanna Overkamp fordert A\u0308nderungen. Mu\u0308ssten sie kommen, ist unklar.",
    "Whether the pier will open is not known, she said. “We demand a pier.”",
    "nicht nicht nicht, nicht; ob: ob – ob",
    "fordert fordert, fordert: fordert",
    "Die einen, die anderen, die einen oder",
    "# Was ist offen?\n- \n- oder\n",
)
