// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/importleads.h"
#include "core/workspace/profiles.h"
#include "core/workspace/workspace.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

namespace lw::test
{

/// How long a test waits for what must come, in milliseconds, where Qt would wait 5,000: a busy machine is slow, not
/// wrong.
constexpr int kPatience = 30'000;
#undef QTRY_VERIFY
#undef QTRY_VERIFY2
#undef QTRY_COMPARE
#define QTRY_VERIFY(expression) QTRY_VERIFY_WITH_TIMEOUT((expression), lw::test::kPatience)
#define QTRY_VERIFY2(expression, text) QTRY_VERIFY2_WITH_TIMEOUT((expression), text, lw::test::kPatience)
#define QTRY_COMPARE(value, expected) QTRY_COMPARE_WITH_TIMEOUT(value, expected, lw::test::kPatience)
template<typename Predicate>
bool waitFor(Predicate holds)
{
    return QTest::qWaitFor(holds, kPatience);
}

/// Fails the test with the error's message where a Result holds none.
#define LW_VERIFY(result)                                                                                              \
    do {                                                                                                               \
        if (!(result))                                                                                                 \
            QFAIL(qPrintable((result).error().message));                                                               \
    } while (false)

/// The folder of outside data, or a skip: `LW_DATA(folder, "olist-marketing-funnel")`.
QString dataFolder();
#define LW_DATA(variable, name)                                                                                        \
    const QString variable = lw::test::dataFolder() + QStringLiteral("/" name);                                        \
    if (lw::test::dataFolder().isEmpty() || !QFileInfo::exists(variable))                                              \
        QSKIP("LEADWRIGHT_DATA does not hold " name);

/// 2026-03-02 09:00 UTC, a Monday.
QDateTime someMonday();

/// A fresh workspace in a folder that goes with it.
struct TestWorkspace {
    QTemporaryDir folder;
    std::unique_ptr<Workspace> workspace;

    explicit TestWorkspace(const Settings &settings = {});
    QString path() const { return folder.filePath(QStringLiteral("test.leadwright")); }
    Workspace &operator*() { return *workspace; }
    Workspace *operator->() { return workspace.get(); }

    QByteArray digest() const;
    bool balanceHolds() const;
    /// Imports CSV text under its guessed profile; fails loudly in the log and answers an empty result where it cannot.
    ImportResult import(const QByteArray &csv, IntakeOptions options = {.match = true, .now = someMonday()},
                        std::optional<ColumnMapping> mapping = {});
    IntakeSummary dryRun(const QByteArray &csv, IntakeOptions options = {.match = true, .now = someMonday()});
    void territories(const QByteArray &csv);
    LeadRecord lead(qint64 number) const;
};

RawTable tableOf(const QByteArray &csv);
/// The import of a table under its guessed mapping, where no other is given.
ImportRequest requestFor(const RawTable &table, const IntakeOptions &options = {.match = true, .now = someMonday()},
                         std::optional<ColumnMapping> mapping = {});

/// Runs the command line and waits for it.
struct CliRun {
    int exitCode = -1;
    QByteArray out;
    QByteArray err;
    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};
CliRun runCli(const QString &program, const QStringList &arguments);

} // namespace lw::test
