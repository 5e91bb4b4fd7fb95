"""Plain news beside the written articles: what the rules find there stands for gold, so that the network keeps measure.

The articles of data/own are dense with statements, one in 21 tokens; news and press texts have one in 60. A network
trained on the former alone finds twice as many statements in the latter as there are (precision .50 on Wikinews).
"""

import json
from pathlib import Path

from training.corpus import Article, cached

SHORTEST = 400  # code points


def background(data: Path, work: Path) -> list[Article]:
    """Return the news and agency texts of data/names/smartdata-train.jsonl (CC BY 4.0) with the rules' statements."""
    plain = work / "smartdata" / "background.jsonl"
    if not plain.is_file():
        plain.parent.mkdir(parents=True, exist_ok=True)
        with (data / "names" / "smartdata-train.jsonl").open(encoding="utf-8") as lines:
            rows = [json.loads(line) for line in lines]
        kept = [row for row in rows if row["kind"] != "tweet" and len(row["text"]) >= SHORTEST]
        with plain.open("w", encoding="utf-8") as file:
            for number, row in enumerate(kept):
                file.write(json.dumps({"id": f"background-{number}", "text": row["text"]}, ensure_ascii=False) + "\n")
    articles = []
    for article in cached(plain, work):
        drafts = article.columns.drafts
        articles.append(article._replace(gold=drafts, media=[article.medium_of(row) for row in article.columns.rows]))
    return articles
