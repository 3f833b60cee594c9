"""One file that says it is PDF/A-3a and PDF/UA-1, and is both.

WeasyPrint writes the metadata of one standard. A file may carry one block of metadata alone, so
the second standard's mark goes into it, beside the extension schema by which PDF/A allows it
(ISO 19005-3, 6.6.2.3; ISO 14289-1, 5).
"""

from weasyprint.pdf.metadata import DocumentMetadata

_END = b"</rdf:RDF>"

_UA_SCHEMA = b"""\
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">\
<pdfuaid:part>1</pdfuaid:part></rdf:Description>\
<rdf:Description rdf:about=""\
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"\
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"\
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">\
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">\
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>\
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">\
<pdfaProperty:name>part</pdfaProperty:name>\
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\
<pdfaProperty:category>internal</pdfaProperty:category>\
<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>\
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>\
</rdf:Description>"""


class BothStandards(DocumentMetadata):  # type: ignore[misc]
    """Metadata of PDF/A that names PDF/UA-1 too."""

    def generate_rdf_metadata(self, variant: str, version: int, conformance: str | None) -> bytes:
        """The block of metadata, as XML."""
        block: bytes = super().generate_rdf_metadata(variant, version, conformance)
        return block.replace(_END, _UA_SCHEMA + _END)
