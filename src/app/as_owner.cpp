// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "app/as_owner.hpp"

#include <cerrno>
#include <cstdio>
#include <stdexcept>
#include <system_error>

#include <grp.h>
#include <pwd.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace huiyin::app {

namespace {

void become(struct stat const& owner) {
  passwd const* const user = ::getpwuid(owner.st_uid);
  bool const became = (user ? ::initgroups(user->pw_name, owner.st_gid) : ::setgroups(0, nullptr)) == 0 &&
                      ::setgid(owner.st_gid) == 0 && ::setuid(owner.st_uid) == 0;
  if (!became) throw std::system_error(errno, std::generic_category(), "cannot become the owner of the data folder");
}

}  // namespace

int as_owner_of(std::filesystem::path const& folder, std::function<int()> const& work) {
  struct stat owner {};
  if (::geteuid() != 0 || ::stat(folder.c_str(), &owner) != 0 || owner.st_uid == 0) return work();
  pid_t const child = ::fork();
  if (child < 0) throw std::system_error(errno, std::generic_category(), "fork");
  if (child == 0) {
    become(owner);
    ::umask(S_IRWXG | S_IRWXO);
    int const code = work();
    std::fflush(nullptr);
    ::_exit(code);
  }
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (!WIFEXITED(status)) throw std::runtime_error("it was ended by a signal");
  return WEXITSTATUS(status);
}

}  // namespace huiyin::app
