/**
 * Messages in JSON: one object a frame, from which the frame's bytes can be made again. {@link
 * org.finessebridge.cti.commandline.json.FrameJson} writes it, {@link
 * org.finessebridge.cti.commandline.json.JsonFrame} reads it.
 */
@NullMarked
package org.finessebridge.cti.commandline.json;

import org.jspecify.annotations.NullMarked;
