"""Where people pointed and clicked: heat and click maps, and what stands out in them."""
