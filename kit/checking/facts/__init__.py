"""What several rules ask of a plan, its words and its pages. A rule judges, a fact only tells."""
