/** {@code /finesse/api/User}: the agents and supervisors with their states. */
@NullMarked
package org.finessebridge.app.user;

import org.jspecify.annotations.NullMarked;
