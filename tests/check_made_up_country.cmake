# SPDX-License-Identifier: MIT
# A made up country, with many areas in each province and sums over all of them: none of its pages is too heavy.
# cmake -DMINHBACH=… -DSOURCE=… -DWORK=… -P check_made_up_country.cmake
file(REMOVE_RECURSE ${WORK})
execute_process(COMMAND /usr/bin/env node ${SOURCE}/tests/bench/make_site.mjs ${WORK} 6 38 0 60 COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${MINHBACH} check --lang en --source ${WORK} COMMAND_ERROR_IS_FATAL ANY)
