// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>

#include <optional>
#include <vector>

namespace juggler::ui {

/// The objects of a PDF file with a plain table of references, as Qt writes it, to be changed and written again. A plain value.
/// [one thread]
class PdfObjects {
public:
    /// Nothing where the file is of another build.
    static std::optional<PdfObjects> read(const QByteArray& pdf);

    [[nodiscard]] int count() const noexcept { return static_cast<int>(m_bodies.size()); }
    /// What stands between "obj" and "endobj"; empty where there is no such object.
    [[nodiscard]] const QByteArray& body(int number) const { return m_bodies[static_cast<std::size_t>(number)]; }
    void setBody(int number, const QByteArray& body) { m_bodies[static_cast<std::size_t>(number)] = body; }
    /// Returns the number of the new object.
    int add(const QByteArray& body);

    /// What a compressed stream holds; nothing where it is none.
    [[nodiscard]] std::optional<QByteArray> streamOf(int number) const;
    /// How long is looked for the smallest form: the last 4 % take six times as long.
    enum class Effort { Normal, Best };
    /// Adds a compressed stream; parameters: more of its dictionary.
    int addStream(const QByteArray& content, const QByteArray& parameters = {}, Effort effort = Effort::Best);

    /// The number behind a name in an object: "/Contents 11 0 R" is 11; nothing where there is none.
    [[nodiscard]] std::optional<int> referenceIn(int number, const QByteArray& name) const;

    [[nodiscard]] QByteArray write() const;

private:
    QByteArray m_head; ///< up to the first object
    std::vector<QByteArray> m_bodies; ///< by number; that of 0 is unused
    QByteArray m_trailer; ///< its dictionary without the size
};

} // namespace juggler::ui
