/**
 * Empty so far. The words with which agents say what a call was about (Finesse Web Services
 * Developer Guide, "WrapUpReason").
 */
@NullMarked
package org.finessebridge.app.wrapupreason;

import org.jspecify.annotations.NullMarked;
