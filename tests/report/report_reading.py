"""Reads whatever can be read in a report of any form."""

from __future__ import annotations

import io
import re
import zipfile

import pikepdf
import pypdfium2


def read_everything(content, ending):
    """Return all text of a form: streams unpacked, names and metadata included."""
    if ending == ".pdf":
        parts = [content.decode("latin-1")]
        with pikepdf.open(io.BytesIO(content)) as pdf:
            parts += [
                item.read_bytes().decode("latin-1")
                for item in pdf.objects
                if isinstance(item, pikepdf.Stream)
            ]
            parts += [str(value) for value in pdf.docinfo.values()]
            parts += [item.get_file().read_bytes().decode() for item in pdf.attachments.values()]
        document = pypdfium2.PdfDocument(content)
        parts += [page.get_textpage().get_text_range() for page in document]
        document.close()
        return "\n".join(parts)
    if ending in {".docx", ".xlsx"}:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            parts = [package.read(name).decode("utf-8", "replace") for name in package.namelist()]
        return "\n".join(re.sub(r"<[^>]+>", "", part) for part in parts)
    return content.decode("utf-8")
