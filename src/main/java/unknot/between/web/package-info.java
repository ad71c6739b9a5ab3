/** The pages on which clients tell how they are and tick off their home care, and the owner's settings for what they are asked. */
package unknot.between.web;
