/** Agents' states: to ask for them, to set them, to hear of them. */
@NullMarked
package org.finessebridge.cti.message.agent;

import org.jspecify.annotations.NullMarked;
