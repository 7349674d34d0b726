/**
 * The original's database of users, which the product has none of (Finesse Web Services Developer Guide,
 * "EnterpriseDatabaseConfig").
 */
@NullMarked
package org.finessebridge.app.enterprisedatabase;

import org.jspecify.annotations.NullMarked;
