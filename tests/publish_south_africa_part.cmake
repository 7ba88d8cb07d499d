# SPDX-License-Identifier: MIT
# Makes a part of examples/south-africa and publishes it with the project's theme:
# cmake -DMINHBACH=… -DSOURCE=… -DWORK=… -P publish_south_africa_part.cmake
file(REMOVE_RECURSE ${WORK})
execute_process(COMMAND /usr/bin/env node ${SOURCE}/tests/published/south_africa_part.mjs ${WORK}/source COMMAND_ERROR_IS_FATAL ANY)
file(COPY ${SOURCE}/themes DESTINATION ${WORK}/source)
execute_process(COMMAND ${MINHBACH} build --lang en --source ${WORK}/source --out ${WORK}/site --no-sync COMMAND_ERROR_IS_FATAL ANY)
