#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
"""Makes the small .docx files beside it, byte for byte the same each time; standard library only."""
import pathlib
import zipfile

HERE = pathlib.Path(__file__).resolve().parent
W = ('xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
     'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
     'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
     'xmlns:v="urn:schemas-microsoft-com:vml" '
     'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
     'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"')
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
TYPES = (HEAD + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
         '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
         '<Default Extension="xml" ContentType="application/xml"/>'
         '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
         'wordprocessingml.document.main+xml"/></Types>')


def rels(*targets):
    rows = "".join(f'<Relationship Id="r{i}" Type="{REL}/{kind}" Target="{target}"{more}/>'
                   for i, (kind, target, more) in enumerate(targets))
    return f'{HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{rows}</Relationships>'


def run(text, properties=""):
    return f'<w:r>{f"<w:rPr>{properties}</w:rPr>" if properties else ""}<w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*inside, properties=""):
    runs = "".join(part if part.startswith("<") else run(part) for part in inside)
    return f'<w:p>{f"<w:pPr>{properties}</w:pPr>" if properties else ""}{runs}</w:p>'


def listed(text, number, level=0):
    return paragraph(text, properties=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def table(*rows):
    cells = ["".join(f"<w:tc><w:tcPr/>{cell if cell.startswith('<') else paragraph(cell)}</w:tc>" for cell in row)
             for row in rows]
    return f'<w:tbl><w:tblPr/>{"".join(f"<w:tr>{row}</w:tr>" for row in cells)}</w:tbl>'


def document(*inside):
    return f'{HEAD}<w:document {W}><w:body>{"".join(inside)}<w:sectPr/></w:body></w:document>'


def level(number, form, text, more=""):
    return (f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}'
            f'<w:lvlText w:val="{text}"/></w:lvl>')


NUMBERING = (f'{HEAD}<w:numbering {W}>'
             '<w:abstractNum w:abstractNumId="0">' + level(0, "chineseCountingThousand", "%1、") +
             level(1, "chineseCounting", "（%2）") + level(2, "decimal", "%3.") +
             level(3, "decimalEnclosedCircle", "%4", '<w:suff w:val="nothing"/>') + '</w:abstractNum>'
             '<w:abstractNum w:abstractNumId="1">' + level(0, "chineseCounting", "第%1章") +
             level(1, "decimal", "%1.%2", "<w:isLgl/>") + level(2, "ideographTraditional", "%3、") + '</w:abstractNum>'
             '<w:abstractNum w:abstractNumId="2">' + level(0, "bullet", "\uf06c") + '</w:abstractNum>'
             '<w:abstractNum w:abstractNumId="3">' + level(0, "japaneseCounting", "%1、", '<w:pStyle w:val="One"/>') +
             level(1, "lowerLetter", "%2)", '<w:pStyle w:val="Two"/>') + '</w:abstractNum>'
             '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
             '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
             '<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>'
             '<w:num w:numId="4"><w:abstractNumId w:val="3"/></w:num>'
             '<w:num w:numId="5"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/>'
             '</w:lvlOverride></w:num></w:numbering>')
STYLES = (f'{HEAD}<w:styles {W}>'
          '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"/>'
          '<w:style w:type="paragraph" w:styleId="One"><w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="4"/>'
          '</w:numPr></w:pPr></w:style>'
          '<w:style w:type="paragraph" w:styleId="Two"><w:basedOn w:val="One"/></w:style>'
          '<w:style w:type="character" w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>')
NOTES = (f'{HEAD}<w:footnotes {W}><w:footnote w:type="separator" w:id="-1">{paragraph("————")}</w:footnote>'
         f'<w:footnote w:id="1">{paragraph("脚注一")}</w:footnote><w:footnote w:id="2">{paragraph("脚注二")}</w:footnote>'
         f'<w:footnote w:id="3">{paragraph("没有引用")}</w:footnote></w:footnotes>')

PLAIN = document(paragraph("巡察反馈", "通报"), paragraph(), paragraph("第一段", "<w:r><w:tab/><w:t>后</w:t><w:br/>"
                 "<w:t>换行</w:t><w:noBreakHyphen/><w:t>连</w:t><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/></w:r>"),
                 table(("序号", "问题"), ("1", paragraph("学习不够") + paragraph("落实不力")), ("", "")),
                 table((paragraph("框内一") + paragraph("框内二"),)), paragraph("尾"))

LISTS = document(listed("标题", 1), listed("小节", 1, 1), listed("小节", 1, 1), listed("条", 1, 2), listed("款", 1, 3),
                 listed("款", 1, 3), listed("标题", 1), listed("小节", 1, 1), listed("总则", 2), listed("条", 2, 1),
                 listed("条", 2, 1), listed("甲项", 2, 2), listed("点", 3), listed("接着", 1), listed("重来", 5),
                 listed("再来", 5), paragraph("样式", properties='<w:pStyle w:val="One"/>'),
                 paragraph("次级", properties='<w:pStyle w:val="Two"/>'),
                 paragraph("次级", properties='<w:pStyle w:val="Two"/>'),
                 paragraph("不编号", properties='<w:pStyle w:val="One"/><w:numPr><w:numId w:val="0"/></w:numPr>'))

BOX = '<w:txbxContent>' + paragraph("框中字") + '</w:txbxContent>'
CHANGES = document(
    paragraph("保留", '<w:ins w:id="1">' + run("插入") + '</w:ins>', '<w:del w:id="2"><w:r><w:delText>删除</w:delText></w:r></w:del>',
              '<w:moveFrom w:id="3">' + run("移走") + '</w:moveFrom>', '<w:moveTo w:id="4">' + run("移来") + '</w:moveTo>'),
    paragraph("上半", properties='<w:rPr><w:del w:id="5"/></w:rPr>'), paragraph("下半"),
    '<w:sdt><w:sdtPr><w:alias w:val="a"/></w:sdtPr><w:sdtContent>' + paragraph("控件") + '</w:sdtContent></w:sdt>',
    '<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>' + paragraph("点击输入") + '</w:sdtContent></w:sdt>',
    paragraph("锚", '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>' + BOX +
              '</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>' + BOX +
              '</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>', "点"),
    paragraph("旧", '<w:r><w:pict><v:textbox>' + BOX + '</v:textbox></w:pict></w:r>'),
    paragraph("见", '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "http://x"</w:instrText></w:r>'
              '<w:r><w:t>指令</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>', "结果",
              '<w:r><w:fldChar w:fldCharType="end"/></w:r>', '<w:fldSimple w:instr="PAGE">' + run("9") + '</w:fldSimple>'),
    paragraph("明", run("暗", "<w:vanish/>"), run("藏", '<w:rStyle w:val="Secret"/>'),
              run("现", '<w:rStyle w:val="Secret"/><w:vanish w:val="0"/>')),
    paragraph('<w:r><w:ruby><w:rt>' + run("nèi") + '</w:rt><w:rubyBase>' + run("内") + '</w:rubyBase></w:ruby></w:r>'),
    paragraph('<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>'),
    '<w:tbl><w:tr><w:trPr><w:del w:id="6"/></w:trPr><w:tc>' + paragraph("删行") + '</w:tc></w:tr></w:tbl>')

FOOTNOTES = document(paragraph("正文", '<w:r><w:footnoteReference w:id="2"/></w:r>'),
                     paragraph("续", '<w:r><w:footnoteReference w:id="1"/></w:r>',
                               '<w:r><w:footnoteReference w:id="2"/></w:r>'))

NOTICE = document(paragraph("县委第四巡察组向县教育局党组反馈巡察情况"),
                  paragraph("根据县委统一部署，2021年4月12日至6月10日，县委第四巡察组对县教育局党组开展了常规巡察。8月24日，"
                            "巡察组向县教育局党组反馈了巡察意见。"),
                  paragraph("巡察发现的主要问题："), listed("落实决策部署方面：学前教育普惠资源布局不合理。", 1),
                  listed("财务管理方面：营养餐资金结算不及时；部分项目未履行招投标手续。", 1),
                  paragraph("巡察组提出以下整改意见："), listed("加强政治建设。", 5), listed("严格财务管理。", 5))


def package(name, main, *, extra=(), macros=False):
    parts = {"[Content_Types].xml": TYPES.replace("main+xml", "main+xml;macroEnabled") if macros else TYPES,
             "_rels/.rels": rels(("officeDocument", "word/document.xml", "")),
             "word/_rels/document.xml.rels": rels(("numbering", "numbering.xml", ""), ("styles", "/word/styles.xml", ""),
                                                  ("footnotes", "footnotes.xml", ""),
                                                  ("attachedTemplate", "http://evil.example/t.dotm",
                                                   ' TargetMode="External"')),
             "word/document.xml": main, "word/numbering.xml": NUMBERING, "word/styles.xml": STYLES,
             "word/footnotes.xml": NOTES, **dict(extra)}
    with zipfile.ZipFile(HERE / name, "w", zipfile.ZIP_DEFLATED) as file:
        for part, content in parts.items():
            entry = zipfile.ZipInfo(part, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            file.writestr(entry, content)


def main():
    package("plain.docx", PLAIN)
    package("lists.docx", LISTS)
    package("changes.docx", CHANGES)
    package("footnotes.docx", FOOTNOTES)
    package("notice.docx", NOTICE)
    package("macros.docx", PLAIN, macros=True)
    package("doctype.docx", PLAIN.replace("<w:document", '<!DOCTYPE x [<!ENTITY a "aaaa">]><w:document', 1))
    package("deep.docx", document("<w:sdt>" * 100 + "</w:sdt>" * 100))
    package("unclosed.docx", PLAIN[:-20])
    package("bomb.docx", document(paragraph("甲" * 2_000_000)))
    make_liar()


def make_liar():
    """A deflated part of 1,000,000 bytes whose headers both say 90,000."""
    with zipfile.ZipFile(HERE / "liar.docx", "w", zipfile.ZIP_DEFLATED) as file:
        entry = zipfile.ZipInfo("word/document.xml", (1980, 1, 1, 0, 0, 0))
        entry.compress_type = zipfile.ZIP_DEFLATED
        entry.create_system = 0
        file.writestr(entry, "x" * 1_000_000)
    honest = (1_000_000).to_bytes(4, "little")
    content = (HERE / "liar.docx").read_bytes()
    assert content.count(honest) == 2
    (HERE / "liar.docx").write_bytes(content.replace(honest, (90_000).to_bytes(4, "little")))


if __name__ == "__main__":
    main()
