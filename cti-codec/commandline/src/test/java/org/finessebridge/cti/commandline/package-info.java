/** Tests of the command line. */
@NullMarked
package org.finessebridge.cti.commandline;

import org.jspecify.annotations.NullMarked;
