/** {@code /finesse/api/Team}: a team with its users. */
@NullMarked
package org.finessebridge.app.team;

import org.jspecify.annotations.NullMarked;
