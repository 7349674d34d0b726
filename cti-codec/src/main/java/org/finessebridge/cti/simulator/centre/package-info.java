/**
 * A simulated contact centre from a file. {@link
 * org.finessebridge.cti.simulator.centre.ContactCentreFile} is the way in, and has the format.
 * Needs Jackson, which is an optional dependency of this library.
 */
@NullMarked
package org.finessebridge.cti.simulator.centre;

import org.jspecify.annotations.NullMarked;
