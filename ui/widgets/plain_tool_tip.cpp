// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plain_tool_tip.h"

#include <QtGui/QTextDocument>

namespace juggler::ui {

using namespace Qt::StringLiterals;

QString plainToolTip(const QString& text)
{
    return Qt::mightBeRichText(text) ? u"<p>"_s + text.toHtmlEscaped().replace(u'\n', u"<br>"_s) + u"</p>"_s : text;
}

} // namespace juggler::ui
