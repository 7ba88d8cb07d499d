# SPDX-License-Identifier: MIT
# Makes a site whose data are hard to lay out and publishes it: cmake -DMINHBACH=… -DSOURCE=… -DWORK=… -P publish_hard_site.cmake
file(REMOVE_RECURSE ${WORK})
execute_process(COMMAND /usr/bin/env node ${SOURCE}/tests/bench/make_hard_site.mjs ${WORK}/source COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${MINHBACH} build --source ${WORK}/source --out ${WORK}/site --no-sync COMMAND_ERROR_IS_FATAL ANY)
