// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QFile>
#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtCore/QXmlStreamReader>

#include <vector>

namespace juggler::test {

/// One text of a catalogue (.ts). A plain value.
struct CatalogueText {
    QString context;
    QString source;
    QStringList translations; ///< several where the text has plural forms
    bool isFinished = true;
};

/// Reads a catalogue of Qt Linguist; empty where it cannot be read.
inline std::vector<CatalogueText> readCatalogue(const QString& path)
{
    std::vector<CatalogueText> texts;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return texts;
    }
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (!xml.readNextStartElement() && !xml.isEndElement()) {
            continue;
        }
        if (!xml.isStartElement()) {
            continue;
        }
        const QStringView name = xml.name();
        if (name == u"name") {
            context = xml.readElementText();
        } else if (name == u"message") {
            texts.push_back({context, {}, {}, true});
        } else if (name == u"source" && !texts.empty()) {
            texts.back().source = xml.readElementText();
        } else if (name == u"translation" && !texts.empty()) {
            texts.back().isFinished = xml.attributes().value(QLatin1String("type")).isEmpty();
            const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            texts.back().translations.append(text);
        }
    }
    return texts;
}

} // namespace juggler::test
