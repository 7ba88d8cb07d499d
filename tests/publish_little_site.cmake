# SPDX-License-Identifier: MIT
# Publishes tests/sites/SITE with the project's theme: cmake -DMINHBACH=… -DSOURCE=… -DSITE=… -DWORK=… -P publish_little_site.cmake
file(REMOVE_RECURSE ${WORK})
file(COPY ${SOURCE}/tests/sites/${SITE}/ DESTINATION ${WORK}/source)
file(COPY ${SOURCE}/themes DESTINATION ${WORK}/source)
execute_process(
  COMMAND ${MINHBACH} build --source ${WORK}/source --out ${WORK}/site --base-url https://example.org/cong-khai/minh-bach/ --no-sync
  COMMAND_ERROR_IS_FATAL ANY)
