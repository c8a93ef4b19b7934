"""Web pages as news sites build them, each another way, around an article written for these tests."""

from __future__ import annotations

import html
import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from written_articles import Written

MONTHS = {
    "id": [
        "Januari",
        "Februari",
        "Maret",
        "April",
        "Mei",
        "Juni",
        "Juli",
        "Agustus",
        "September",
        "Oktober",
        "November",
        "Desember",
    ],
    "en": [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
}


def say_date(article: Written) -> str:
    year, month, day = article.published.split("-")
    name = MONTHS[article.language][int(month) - 1]
    return f"{int(day)} {name} {year}" if article.language == "id" else f"{name} {int(day)}, {year}"


def paragraphs(article: Written, tag: str = "p", between: dict[int, str] | None = None) -> str:
    lines = []
    for number, text in enumerate(article.paragraphs):
        lines += [f"<{tag}>{html.escape(text, quote=False)}</{tag}>", (between or {}).get(number, "")]
    return "\n".join(lines)


NAV = (
    "<nav><ul>"
    + "".join(f"<li><a href='/{n}'>{n}</a></li>" for n in ("Nasional", "Ekonomi", "Olahraga", "Gaya Hidup"))
    + "</ul></nav>"
)
FOOTER = "<footer><p>Hak cipta dilindungi undang-undang. Redaksi, Pedoman Media Siber, Karier, Hubungi Kami.</p></footer>"
COMMENTS = (
    "<div id='komentar' class='comments'><h3>Komentar</h3><div class='comment'><p>Wah, ini sudah saya duga dari dulu, "
    "pejabatnya memang begitu semua kelakuannya.</p></div><div class='comment'><p>Admin tolong cek beritanya lagi ya "
    "sebelum ditayangkan ke publik.</p></div></div>"
)
RELATED = (
    "<p><strong>Baca juga: <a href='/lain'>Warga Minta Bupati Turun Tangan Soal Jalan Rusak</a></strong></p>"
)


def structured(article: Written) -> str:
    """A page with schema.org data, a sidebar, comments and a pointer in the middle."""
    data = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": article.title,
        "datePublished": f"{article.published}T08:15:00+07:00",
        "author": [{"@type": "Person", "name": article.author}],
        "publisher": {"@type": "Organization", "name": article.publisher},
        "mainEntityOfPage": {"@id": "https://contoh.example/berita/1"},
        "inLanguage": article.language,
    }
    return f"""<!DOCTYPE html><html lang="{article.language}"><head><meta charset="utf-8">
<title>{html.escape(article.title)} | {article.publisher}</title>
<script type="application/ld+json">{json.dumps(data)}</script><script>var iklan = 1;</script></head><body>
<header><a href="/">{article.publisher}</a></header>{NAV}
<main><article><h1>{html.escape(article.title)}</h1><div class="meta"><span class="author">{article.author}</span></div>
<figure><img src="a.jpg" alt=""><figcaption>Suasana di lokasi. Foto: dokumentasi warga</figcaption></figure>
{paragraphs(article, between={1: RELATED})}</article>
<aside class="sidebar"><h3>Terpopuler</h3><ul><li><a href="/1">Lima Resep Sambal untuk Akhir Pekan</a></li>
<li><a href="/2">Jadwal Liga Malam Ini Lengkap</a></li></ul></aside>{COMMENTS}</main>{FOOTER}</body></html>"""


def open_graph(article: Written) -> str:
    """Open Graph tags, text in bare divs, a share bar and an advertisement label."""
    ad = "<div class='ads-on-body'>ADVERTISEMENT</div><p>SCROLL TO CONTINUE WITH CONTENT</p>"
    return f"""<!doctype html><html lang="{article.language}"><head><meta charset="utf-8">
<meta property="og:title" content="{html.escape(article.title)}"><meta property="og:site_name" content="{article.publisher}">
<meta property="article:published_time" content="{article.published}T03:00:00Z"><meta name="author" content="{article.author}">
<link rel="canonical" href="https://contoh.example/og"><title>{html.escape(article.title)}</title></head><body>{NAV}
<div class="detail"><h1 class="detail__title">{html.escape(article.title)}</h1>
<div class="share"><a href="#">Bagikan ke Facebook</a> <a href="#">Salin tautan</a></div>
<div class="detail__body-text">{paragraphs(article, between={0: ad, 2: RELATED})}</div>
<div class="detail__tags">Tag: <a href="#">berita</a> <a href="#">daerah</a></div></div>
<div class="related"><h2>Berita Terkait</h2><p><a href="#">Bupati Belum Memberi Tanggapan atas Keluhan Warga</a></p></div>
{FOOTER}</body></html>"""


def shown_only(article: Written) -> str:
    """No tags for machines at all: the title, byline and date are only shown."""
    by, on = ("Oleh", "Tanggal") if article.language == "id" else ("By", "Published")
    return f"""<html lang="{article.language}"><head><title>{html.escape(article.title)} - {article.publisher}</title></head>
<body><div class="topmenu menu">{NAV}</div><div id="content"><h1>{html.escape(article.title)}</h1>
<div class="byline">{by} {article.author}</div><div class="post-date">{on}: {say_date(article)}</div>
{paragraphs(article)}</div><div class="footer">{FOOTER}</div></body></html>"""


def weblog(article: Written) -> str:
    """As WordPress writes it: an entry with a time element, tags and comments."""
    return f"""<!DOCTYPE html><html lang="{article.language}"><head><meta charset="UTF-8"/>
<title>{html.escape(article.title)} – {article.publisher}</title></head><body class="post-template single">
<header class="site-header"><p class="site-title">{article.publisher}</p>{NAV}</header>
<article class="post type-post hentry"><header class="entry-header"><h1 class="entry-title">{html.escape(article.title)}</h1>
<span class="byline"><span class="author vcard"><a rel="author" href="/author">{article.author}</a></span></span>
<time class="entry-date published" datetime="{article.published}T10:00:00+00:00">{say_date(article)}</time></header>
<div class="entry-content">{paragraphs(article)}<div class="sharedaddy share">Bagikan ini: Twitter Facebook</div></div>
<footer class="entry-footer"><span class="tags-links">Ditandai berita, daerah</span></footer></article>
<section class="widget"><h2>Pos-pos Terbaru</h2><ul><li><a href="#">Halo dunia, ini pos pertama kami</a></li></ul></section>
<div id="comments" class="comments-area"><ol><li class="comment"><p>Terima kasih infonya, sangat bermanfaat sekali.</p></li></ol></div>
</body></html>"""


def tables(article: Written) -> str:
    """An old page laid out in tables, with line breaks in place of paragraphs."""
    text = "<br><br>".join(html.escape(line, quote=False) for line in article.paragraphs)
    return f"""<HTML><HEAD><META http-equiv="Content-Type" content="text/html; charset=utf-8">
<META name="date" content="{article.published}"><META name="author" content="{article.author}">
<META name="publisher" content="{article.publisher}"><TITLE>{html.escape(article.title)}</TITLE></HEAD>
<BODY><TABLE width=800><TR><TD width=150>{NAV}</TD><TD><H1>{html.escape(article.title)}</H1>
<FONT size=2>{text}</FONT></TD></TR></TABLE>{FOOTER}</BODY></HTML>"""


def itemprops(article: Written) -> str:
    """Microdata, paragraphs broken by an inline pointer and a list of links."""
    pointer = "<p>Baca Juga:</p><ul><li><a href='#'>Kronologi Lengkap Peristiwa Menurut Warga</a></li></ul>"
    return f"""<!DOCTYPE html><html lang="{article.language}"><head><meta charset="utf-8">
<meta itemprop="datePublished" content="{article.published}"><meta property="og:site_name" content="{article.publisher}">
<title>{html.escape(article.title)}</title></head><body>{NAV}<div itemscope itemtype="https://schema.org/NewsArticle">
<h1 itemprop="headline">{html.escape(article.title)}</h1><p class="penulis">Penulis: {article.author}</p>
<div itemprop="articleBody">{paragraphs(article, between={2: pointer})}</div></div>
<div class="newsletter"><form><p>Dapatkan kabar terbaru setiap pagi langsung di kotak surat Anda</p><input></form></div>
{FOOTER}</body></html>"""


def graph(article: Written) -> str:
    """Structured data in a graph among other things, with the article last; text in sections with headings off."""
    data = {
        "@graph": [
            {"@type": "WebSite", "name": article.publisher},
            {"@type": "BreadcrumbList"},
            {
                "@type": ["Article", "NewsArticle"],
                "headline": article.title,
                "datePublished": article.published,
                "author": {"name": article.author},
                "publisher": {"name": article.publisher},
            },
        ]
    }
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8"><meta property="og:locale" content="{article.language}">
<script type="application/ld+json">{json.dumps(data)}</script><title>{article.publisher}</title></head><body>
<div class="cookie-banner">Situs ini memakai kuki untuk meningkatkan pengalaman Anda membaca.</div>{NAV}
<div class="wrapper"><h1>{html.escape(article.title)}</h1><section>{paragraphs(article)}</section></div>{FOOTER}</body></html>"""


TEMPLATES = (structured, open_graph, shown_only, weblog, tables, itemprops, graph)
