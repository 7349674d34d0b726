/**
 * The centre's own users and teams: kept in the database, imported and exported by administrators, and shown to
 * everybody else as part of the {@link org.finessebridge.app.directory.Directory}. The original has them in the
 * contact centre's own administration.
 */
@NullMarked
package org.finessebridge.app.owndirectory;

import org.jspecify.annotations.NullMarked;
