// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Runs a fuzz harness over the files of folders: as they are, cut short at several places, and with bytes changed by a
// fixed sequence. A folder is a path, or stands in LEADWRIGHT_DATA. The harness aborts where something is wrong.

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

namespace
{

namespace fs = std::filesystem;
using Bytes = std::vector<uint8_t>;

constexpr size_t kMostBytes = 200'000; // larger files are for the corpus tests
constexpr int kChanged = 8;            // copies of each file with bytes changed

Bytes read(const fs::path &path)
{
    std::ifstream file(path, std::ios::binary);
    return Bytes(std::istreambuf_iterator<char>(file), {});
}

void run(const Bytes &bytes)
{
    LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
}

int runAround(const Bytes &bytes, std::mt19937 &random)
{
    run(bytes);
    int runs = 1;
    for (const size_t part : {1, 2, 3, 5, 7}) {
        run(Bytes(bytes.begin(), bytes.begin() + std::ptrdiff_t(bytes.size() * part / 8)));
        ++runs;
    }
    for (int copy = 0; copy < kChanged && !bytes.empty(); ++copy, ++runs) {
        Bytes changed = bytes;
        const size_t changes = 1 + random() % 8;
        for (size_t i = 0; i < changes; ++i)
            changed[random() % changed.size()] = uint8_t(random());
        run(changed);
    }
    return runs;
}

} // namespace

int main(int argc, char **argv)
{
    std::mt19937 random(1);
    const char *data = std::getenv("LEADWRIGHT_DATA");
    int files = 0;
    int runs = 0;
    for (int i = 1; i < argc; ++i) {
        fs::path folder(argv[i]);
        if (folder.is_relative()) {
            if (!data)
                continue;
            folder = fs::path(data) / folder;
        }
        std::vector<fs::path> paths;
        for (const fs::directory_entry &entry : fs::recursive_directory_iterator(folder)) {
            if (entry.is_regular_file() && entry.file_size() <= kMostBytes)
                paths.push_back(entry.path());
        }
        std::sort(paths.begin(), paths.end());
        for (const fs::path &path : paths) {
            runs += runAround(read(path), random);
            ++files;
        }
    }
    std::printf("%d files, %d runs\n", files, runs);
    return files > 0 ? 0 : 1;
}
