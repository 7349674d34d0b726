/**
 * The nodes that clients of the web services expect, and who may use them: made from the directory
 * and kept in step with it.
 */
@NullMarked
package org.finessebridge.app.node;

import org.jspecify.annotations.NullMarked;
