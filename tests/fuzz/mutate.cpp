// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Feeds mutated seeds to a fuzz target:  read_mutate COUNT RUN KEEP_DIR WORDS_FILE SEED_FILE...
// Promises: COUNT inputs that depend only on RUN and the files; an input that crashes, aborts or takes longer
// than five seconds of processor time is kept in KEEP_DIR and fails the run; the last line says how many inputs there
// were, how long they took, and which was the slowest.
#include <fcntl.h>
#include <sys/time.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <span>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size);
extern "C" __attribute__((weak)) void __sanitizer_set_death_callback(void (*callback)());

namespace {

constexpr time_t hang_seconds = 5;
constexpr std::size_t largest_input = 64 * 1024;

struct Dice {  // splitmix64: the same throws on every machine
  std::uint64_t state;
  std::uint64_t next() {
    std::uint64_t mixed = (state += 0x9e3779b97f4a7c15U);
    mixed = (mixed ^ (mixed >> 30U)) * 0xbf58476d1ce4e5b9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94d049bb133111ebU;
    return mixed ^ (mixed >> 31U);
  }
  std::size_t below(std::size_t limit) { return limit == 0 ? 0 : static_cast<std::size_t>(next() % limit); }
};

struct Chunk {
  std::size_t begin;
  std::size_t length;
};

Chunk chunk_of(std::string const& text, std::size_t longest, Dice& dice) {
  std::size_t const begin = dice.below(text.size() + 1);
  return {begin, std::min(dice.below(longest) + 1, text.size() - begin)};
}

struct Material {
  std::vector<std::string> words;
  std::vector<std::string> seeds;
};

void splice(std::string& text, Material const& material, Dice& dice) {
  std::string const& other = material.seeds[dice.below(material.seeds.size())];
  Chunk const taken = chunk_of(other, 4096, dice);
  text.insert(dice.below(text.size() + 1), other, taken.begin, taken.length);
}

void repeat(std::string& text, Dice& dice) {
  Chunk const taken = chunk_of(text, 16, dice);
  std::string const piece = text.substr(taken.begin, taken.length);
  std::string run;
  for (std::size_t times = dice.below(2000); times > 0; --times) run += piece;
  text.insert(taken.begin, run);
}

void change_once(std::string& text, Material const& material, Dice& dice) {
  std::size_t const place = dice.below(text.size());
  std::string const& word = material.words[dice.below(material.words.size())];
  Chunk const chunk = chunk_of(text, dice.below(8) == 0 ? 4096 : 64, dice);
  switch (dice.below(9)) {
    case 0:
      if (!text.empty()) text[place] = static_cast<char>(text[place] ^ (1 << dice.below(8)));
      break;
    case 1:
      if (!text.empty()) text[place] = static_cast<char>(dice.below(256));
      break;
    case 2:
      text.insert(place, word);
      break;
    case 3:
      text.replace(chunk.begin, std::min(chunk.length, word.size()), word);
      break;
    case 4:
      text.erase(chunk.begin, chunk.length);
      break;
    case 5:
      text.insert(chunk.begin, text.substr(chunk.begin, chunk.length));
      break;
    case 6:
      splice(text, material, dice);
      break;
    case 7:
      if (dice.below(4) == 0) text.resize(place);
      break;
    default:
      if (dice.below(16) == 0) repeat(text, dice);
  }
  if (text.size() > largest_input) text.resize(largest_input);
}

struct Current {  // read by signal handlers
  char path[4096];
  std::string input;
} current;

void keep_input() {
  int const file = open(current.path, O_WRONLY | O_CREAT | O_TRUNC, 0644);
  if (file < 0) return;
  [[maybe_unused]] auto const written = write(file, current.input.data(), current.input.size());
  close(file);
  for (std::string_view part : {std::string_view("kept "), std::string_view(current.path), std::string_view("\n")}) {
    [[maybe_unused]] auto const said = write(STDERR_FILENO, part.data(), part.size());
  }
}

extern "C" void stop_here(int signal) {
  std::string_view const said = signal == SIGPROF ? "FAULT: hang\n" : "FAULT: crash\n";
  [[maybe_unused]] auto const written = write(STDERR_FILENO, said.data(), said.size());
  keep_input();
  _exit(1);
}

void watch() {
  struct sigaction action {};
  action.sa_handler = stop_here;
  sigaction(SIGPROF, &action, nullptr);
  sigaction(SIGABRT, &action, nullptr);
  if (__sanitizer_set_death_callback != nullptr) {
    __sanitizer_set_death_callback(keep_input);
  } else {
    sigaction(SIGSEGV, &action, nullptr);
    sigaction(SIGBUS, &action, nullptr);
    sigaction(SIGFPE, &action, nullptr);
  }
}

// Counts processor time, so that a machine which is busy or asleep is not taken for a hang.
void watch_for(time_t seconds) {
  itimerval const until{{}, {seconds, 0}};
  setitimer(ITIMER_PROF, &until, nullptr);
}

std::string read_all(char const* path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    fmt::print(stderr, "cannot read {}\n", path);
    std::exit(2);
  }
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::string> read_words(char const* path) {
  std::vector<std::string> words;
  std::istringstream lines(read_all(path));
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with('#')) continue;
    std::string word;
    for (std::size_t at = 0; at < line.size(); ++at) {
      bool const escaped = line.compare(at, 2, "\\x") == 0;
      word += escaped ? static_cast<char>(std::stoi(line.substr(at + 2, 2), nullptr, 16)) : line[at];
      if (escaped) at += 3;
    }
    words.push_back(std::move(word));
  }
  return words;
}

Material read_material(std::span<char*> paths) {
  Material material{read_words(paths.front()), {""}};
  for (char const* path : paths.subspan(1)) material.seeds.push_back(read_all(path).substr(0, largest_input));
  return material;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 6) {
    fmt::print(stderr, "{} COUNT RUN KEEP_DIR WORDS_FILE SEED_FILE...\n", argv[0]);
    return 2;
  }
  using Timer = std::chrono::steady_clock;
  std::uint64_t const count = std::strtoull(argv[1], nullptr, 10);
  std::uint64_t const run = std::strtoull(argv[2], nullptr, 10);
  std::filesystem::path const keep = argv[3];
  std::string const name = std::filesystem::path(argv[0]).filename().string();
  Material const material = read_material(std::span(argv, static_cast<std::size_t>(argc)).subspan(4));
  std::filesystem::create_directories(keep);
  watch();

  auto const start = Timer::now();
  Timer::duration slowest{};
  std::uint64_t slowest_number = 0;
  for (std::uint64_t number = 0; number < count; ++number) {
    Dice dice{run * 0x100000001b3U + number};
    current.input = material.seeds[dice.below(material.seeds.size())];
    for (std::size_t changes = dice.below(8) + 1; changes > 0; --changes) change_once(current.input, material, dice);
    fmt::format_to_n(current.path, sizeof current.path - 1, "{}/{}-{}-{}", keep.string(), name, run, number);

    auto const begin = Timer::now();
    watch_for(hang_seconds);
    LLVMFuzzerTestOneInput(reinterpret_cast<std::uint8_t const*>(current.input.data()), current.input.size());
    watch_for(0);
    if (auto const took = Timer::now() - begin; took > slowest) {
      slowest = took;
      slowest_number = number;
    }
  }
  double const seconds = std::chrono::duration<double>(Timer::now() - start).count();
  fmt::print("{}: {} inputs, {:.1f} s, slowest {:.0f} ms (run {} input {})\n", name, count, seconds,
             std::chrono::duration<double, std::milli>(slowest).count(), run, slowest_number);
  return 0;
}
