// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/card_row.h"
#include "ui/widgets/card.h"

#include <QtTest/QTest>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QMenu>
#include <QtWidgets/QToolButton>

using namespace juggler::ui;
using namespace Qt::StringLiterals;

namespace {

/// A card whose contents are 500 pixels wide.
class WideCard : public Card {
public:
    using Card::Card;
    QSize sizeHint() const override { return {500, 100}; }
};

} // namespace

class TstCardRow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_row = std::make_unique<CardRow>();
        m_table = new WideCard(u"Table"_s);
        m_bars = new Card(u"Bars"_s);
        m_curve = new Card(u"Curve"_s);
        m_row->addCard(m_table, u"Table"_s, CardRow::Width::Content);
        m_row->addCard(m_bars, u"Bars"_s, CardRow::Width::Share);
        m_row->addCard(m_curve, u"Curve"_s, CardRow::Width::Share);
        m_row->resize(1200, 200);
        m_row->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_row.get()));
    }
    void cleanup() { m_row.reset(); }

    void showsAllWhereThereIsRoom()
    {
        QCOMPARE(shown(), (QStringList{u"Table"_s, u"Bars"_s, u"Curve"_s}));
        QCOMPARE(m_table->width(), 500);
        QCOMPARE(m_bars->width(), m_curve->width());
        QCOMPARE(m_curve->geometry().right() + 1, m_row->width());
        QVERIFY(buttons().isEmpty());
    }

    void hidesTheLastOnesWhereThereIsLess()
    {
        m_row->resize(800, 200);
        QCOMPARE(shown(), (QStringList{u"Table"_s, u"Bars"_s}));
        QCOMPARE(m_bars->geometry().right() + 1, m_row->width());
        QCOMPARE(buttons(), QStringList{u"Curve"_s});
    }

    void oneThatFitsNowhereStillShows()
    {
        m_row->resize(400, 200);
        QCOMPARE(shown(), QStringList{u"Table"_s});
        QCOMPARE(m_table->width(), 400);
        QCOMPARE(buttons(), (QStringList{u"Bars"_s, u"Curve"_s}));
    }

    void aMenuStandsForTheButtonsThatHaveNoRoom()
    {
        m_row->resize(190, 200);
        QCOMPARE(shown(), QStringList{u"Table"_s});
        QCOMPARE(buttons(), QStringList{u"Other figures"_s});
        QMenu* menu = nullptr;
        for (const auto* button : m_row->findChildren<QToolButton*>()) {
            menu = button->isVisible() ? button->menu() : menu;
        }
        Q_EMIT menu->aboutToShow();
        QCOMPARE(menu->actions().size(), qsizetype{2});
        menu->actions().back()->trigger();
        QCOMPARE(shown(), QStringList{u"Curve"_s});
        m_row->resize(400, 200);
        QCOMPARE(buttons(), (QStringList{u"Table"_s, u"Bars"_s}));
    }

    void buttonsDoNotCutTheTitle()
    {
        m_row->resize(400, 200);
        QCOMPARE(buttons(), (QStringList{u"Bars"_s, u"Curve"_s}));
        m_table->setTitle(u"A title that has no room beside so many buttons"_s);
        QTRY_COMPARE(buttons(), QStringList{u"Other figures"_s});
        m_table->setTitle(u"Table"_s);
        QTRY_COMPARE(buttons(), (QStringList{u"Bars"_s, u"Curve"_s}));
    }

    void aClickBringsAHiddenOneToLight()
    {
        m_row->resize(800, 200);
        click(u"Curve"_s);
        QCOMPARE(shown(), (QStringList{u"Table"_s, u"Curve"_s}));
        click(u"Bars"_s);
        QCOMPARE(shown(), (QStringList{u"Bars"_s, u"Curve"_s}));
        click(u"Table"_s);
        QCOMPARE(shown(), (QStringList{u"Table"_s, u"Bars"_s}));
    }

    void moreRoomBringsAllBack()
    {
        m_row->resize(400, 200);
        click(u"Curve"_s);
        QCOMPARE(shown(), QStringList{u"Curve"_s});
        m_row->resize(1200, 200);
        QCOMPARE(shown(), (QStringList{u"Table"_s, u"Bars"_s, u"Curve"_s}));
    }

private:
    QStringList shown() const
    {
        QStringList names;
        for (const Card* card : {m_table, m_bars, m_curve}) {
            if (card->isVisible()) {
                names.append(card->accessibleName());
            }
        }
        return names;
    }
    QStringList buttons() const
    {
        QStringList texts;
        for (const auto* button : m_row->findChildren<QToolButton*>()) {
            if (button->isVisible()) {
                texts.append(button->text());
            }
        }
        return texts;
    }
    void click(const QString& name)
    {
        for (auto* button : m_row->findChildren<QToolButton*>()) {
            if (button->isVisible() && button->text() == name) {
                QTest::mouseClick(button, Qt::LeftButton);
                return;
            }
        }
        QFAIL("no such button");
    }

    std::unique_ptr<CardRow> m_row;
    Card* m_table = nullptr;
    Card* m_bars = nullptr;
    Card* m_curve = nullptr;
};

QTEST_MAIN(TstCardRow)
#include "tst_card_row.moc"
