/** The client of a simulator's control API. */
@NullMarked
package org.finessebridge.cti.commandline.control;

import org.jspecify.annotations.NullMarked;
