// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/textreading.h"

namespace lw
{

/// Takes name, job title and company out of what the text has left: by the words only they have, by what agrees with
/// the e-mail address or the website, else by where they stand.
void takePeople(TextReading &reading);

} // namespace lw
