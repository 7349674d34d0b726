/**
 * Empty so far. What a team is given of the lists: reason codes, wrap-up reasons, phone books,
 * layouts and workflows (Finesse Web Services Developer Guide, "TeamResource").
 */
@NullMarked
package org.finessebridge.app.teamresource;

import org.jspecify.annotations.NullMarked;
