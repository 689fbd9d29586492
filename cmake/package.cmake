# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
# The .deb: the program, which holds everything, the service that runs it, and what an administrator reads.
# docs/decisions/0047.
set(packaging ${PROJECT_SOURCE_DIR}/packaging)
install(TARGETS huiyin RUNTIME DESTINATION bin)
install(FILES ${packaging}/huiyin.service ${packaging}/huiyin-backup.service ${packaging}/huiyin-backup.timer
        DESTINATION lib/systemd/system)
install(FILES ${packaging}/huiyin.sysusers DESTINATION lib/sysusers.d RENAME huiyin.conf)
install(FILES ${packaging}/huiyin.tmpfiles DESTINATION lib/tmpfiles.d RENAME huiyin.conf)
install(FILES ${packaging}/huiyin.toml DESTINATION /etc/huiyin)
install(FILES ${packaging}/copyright ${PROJECT_SOURCE_DIR}/README.md ${PROJECT_SOURCE_DIR}/README.en.md
              ${PROJECT_SOURCE_DIR}/docs/backup.md ${PROJECT_SOURCE_DIR}/docs/configuration.md
              ${PROJECT_SOURCE_DIR}/docs/terminal.md DESTINATION share/doc/huiyin)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/docs/guide ${PROJECT_SOURCE_DIR}/docs/pictures DESTINATION share/doc/huiyin)
install(FILES ${PROJECT_BINARY_DIR}/package/changelog.gz DESTINATION share/doc/huiyin OPTIONAL)
install(FILES ${PROJECT_BINARY_DIR}/package/huiyin.bash DESTINATION share/bash-completion/completions RENAME huiyin OPTIONAL)
install(FILES ${PROJECT_BINARY_DIR}/package/huiyin.en.1.gz DESTINATION share/man/man1 RENAME huiyin.1.gz OPTIONAL)
install(FILES ${PROJECT_BINARY_DIR}/package/huiyin.zh.1.gz DESTINATION share/man/zh_CN/man1 RENAME huiyin.1.gz OPTIONAL)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME huiyin)
set(CPACK_PACKAGE_CONTACT "The Huiyin authors <authors@huiyin.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "inspections seen through to the last item closed")
set(CPACK_PACKAGE_DESCRIPTION "An inspection office's findings, rectification ledger, proofs and public notices\n\
 in one program with a journal that proves itself, served to browsers.")
set(CPACK_STRIP_FILES ON)
set(CPACK_SET_DESTDIR OFF)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_SECTION web)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "systemd (>= 252)")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "postgresql-15")
set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA ${packaging}/conffiles ${packaging}/preinst ${packaging}/postinst
                                       ${packaging}/prerm ${packaging}/postrm)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
include(CPack)
