/**
 * The contact centre that is simulated: its agents, teams, skill groups and extensions. It is built
 * in code ({@link org.finessebridge.cti.simulator.centre.ContactCentre#builder}), or read from a
 * file ({@link org.finessebridge.cti.simulator.centre.ContactCentreFile}, which has the format);
 * only the latter needs Jackson, an optional dependency of this library.
 */
@NullMarked
package org.finessebridge.cti.simulator.centre;

import org.jspecify.annotations.NullMarked;
