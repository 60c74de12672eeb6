// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace lw
{

/// Texts and plural forms in the reader's language, English where there is none; dates and numbers stay as they are.
void loadTexts();

/// Speaks the reader's language: texts, plural forms, dates and numbers. Where the desktop names none, British English;
/// the plain C locale is for machines. Call once, after the application is made.
void speakReadersLanguage();

} // namespace lw
