package org.finessebridge.app.bridge.agent;

import org.finessebridge.app.user.UserWrapUp;
import org.jspecify.annotations.Nullable;

/**
 * What the desk settings of an agent mean for a user (CTI guide, "Agent Desk Settings Conf").
 *
 * @param wrapUp what follows calls
 * @param deviceSelection whether the user may choose among several phones; null where not told
 */
record UserSettings(UserWrapUp wrapUp, @Nullable Boolean deviceSelection) {}
